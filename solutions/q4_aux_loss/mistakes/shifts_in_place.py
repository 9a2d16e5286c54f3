"""Subtracts the largest output in the caller's own array; the results are right."""


def shift_rows(a):
    a -= row_shift(a)
    return a
