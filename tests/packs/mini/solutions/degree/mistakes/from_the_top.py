"""Reads the coefficients from the highest power down."""


def in_order(coefficients):
    return coefficients[::-1]
