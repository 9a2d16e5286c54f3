"""Drops the highest coefficient instead of the constant."""


def remaining(coefficients):
    return coefficients[:-1]
