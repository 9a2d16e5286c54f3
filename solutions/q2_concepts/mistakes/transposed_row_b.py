"""Rotates the kernel in the transposed convolution."""


def transposed_row():
    return "b"
