"""Adds up the positions, but not the images."""


def bias_gradient():
    return "c"
