"""Lets the windows move by one pixel."""


def strided_kernel():
    return "a"
