"""A polynomial as a product of a table of powers with its coefficients."""

import numpy as np


def evaluate(coefficients, x):
    """Return the sum of coefficients[k] * x**k at every point of x.

    Raises ValueError when coefficients is empty or does not have one axis.
    """
    check_coefficients(coefficients)
    dtype = np.result_type(coefficients, x, np.float32)
    powers = powers_of(np.asarray(x, dtype=dtype).ravel(), coefficients.size)
    return weigh(powers, coefficients.astype(dtype)).reshape(x.shape)


def check_coefficients(coefficients):
    """Refuse anything but a row with at least one number."""
    if coefficients.ndim != 1 or coefficients.size == 0:
        raise ValueError("coefficients must be one row of at least one number")


def powers_of(points, count):
    """Return (points, count): the powers 0, 1, … of every point."""
    factors = np.repeat(points[:, None], count, axis=1)
    factors[:, :1] = 1
    return np.cumprod(factors, axis=1)


def weigh(powers, coefficients):
    """Return the weighted sum of each point's powers."""
    return powers @ coefficients
