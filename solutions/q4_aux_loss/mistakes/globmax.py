"""Subtracts the largest output of the whole batch from every row."""


def row_shift(a):
    return a.max()
