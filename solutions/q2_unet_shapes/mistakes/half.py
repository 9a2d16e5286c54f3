"""Divides by two with `/`."""


def halve(side):
    return side / 2
