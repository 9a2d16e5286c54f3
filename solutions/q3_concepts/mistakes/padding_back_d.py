"""Exchanges rows and columns."""


def padding_back():
    return "d"
