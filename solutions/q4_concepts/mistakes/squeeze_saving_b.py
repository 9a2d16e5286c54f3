"""Counts the one-by-one convolution twice."""


def squeeze_saving():
    return "b"
