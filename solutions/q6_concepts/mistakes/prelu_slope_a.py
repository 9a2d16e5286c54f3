"""Sums over all places."""


def prelu_slope():
    return "a"
