"""Adds the output of the first layer, not the input of the block, to that of the second."""


def residual_sum():
    return "a"
