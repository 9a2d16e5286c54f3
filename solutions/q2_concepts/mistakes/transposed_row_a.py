"""Thinks that the transposed convolution undoes the convolution."""


def transposed_row():
    return "a"
