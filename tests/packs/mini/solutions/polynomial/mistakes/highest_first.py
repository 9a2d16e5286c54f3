"""Reads the coefficients from the highest power down."""


def weigh(powers, coefficients):
    return powers @ coefficients[::-1]
