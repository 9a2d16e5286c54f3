"""Averages over the four places."""


def prelu_slope():
    return "b"
