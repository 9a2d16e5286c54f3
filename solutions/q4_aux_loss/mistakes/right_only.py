"""Gives a gradient to the right class only."""


def difference(p, right):
    return (p - right) * right
