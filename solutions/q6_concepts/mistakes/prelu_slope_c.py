"""Multiplies by alpha once more, or averages over the two negative places."""


def prelu_slope():
    return "c"
