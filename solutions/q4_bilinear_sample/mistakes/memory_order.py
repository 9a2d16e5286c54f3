"""Reads the coordinates in the order in which they lie in memory."""


def flatten(p):
    return p.ravel(order="K")
