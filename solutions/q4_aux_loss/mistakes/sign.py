"""Gives the negative of the gradient."""


def difference(p, right):
    return right - p
