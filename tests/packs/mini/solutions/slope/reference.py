"""The slope of a polynomial: differentiate the coefficients, then evaluate."""

import numpy as np


def slope(coefficients, x, *, evaluate):
    """Return the derivative at every point of x. Raises ValueError when coefficients is empty."""
    check_coefficients(coefficients)
    return evaluate(derivative(coefficients), x)


def check_coefficients(coefficients):
    """Refuse an empty row."""
    if coefficients.size == 0:
        raise ValueError("at least one coefficient is needed")


def derivative(coefficients):
    """Return the coefficients of the derivative; a constant has the derivative zero."""
    if coefficients.size == 1:
        return np.zeros_like(coefficients)
    return exponents(coefficients) * remaining(coefficients)


def exponents(coefficients):
    """Return the exponents that come down as factors: 1, 2, …"""
    return np.arange(1, coefficients.size).astype(coefficients.dtype)


def remaining(coefficients):
    """Return the coefficients that survive, all but the constant."""
    return coefficients[1:]


def scale_slope(coefficients, x, *, evaluate):
    """Return the same sums over absolute values."""
    return evaluate(np.abs(derivative(coefficients)), np.abs(x))
