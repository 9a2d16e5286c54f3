"""Gives every convolution padding, whatever the mode."""


def convolve_side(side, mode):
    return side
