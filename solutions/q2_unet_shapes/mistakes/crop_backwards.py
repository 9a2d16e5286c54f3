"""Subtracts the other way round."""


def crop(skip, up):
    return up[1] - skip[1], up[2] - skip[2]
