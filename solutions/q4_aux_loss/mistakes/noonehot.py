"""Gives the probabilities as the gradient and forgets the right class."""


def difference(p, right):
    return p
