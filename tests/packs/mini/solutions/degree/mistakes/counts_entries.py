"""Counts every coefficient, whether it is zero or not."""


def nonzero_places(coefficients):
    return list(range(coefficients.size)) if coefficients.any() else []
