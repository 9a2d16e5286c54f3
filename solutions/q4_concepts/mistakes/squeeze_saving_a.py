"""Leaves the one-by-one convolution out of the count."""


def squeeze_saving():
    return "a"
