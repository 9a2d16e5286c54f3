"""Degree and order of a polynomial by counting the zeros at either end of its coefficients."""

import numpy as np


def degree(coefficients):
    """Return the highest power. Raises ValueError when no coefficient differs from zero."""
    rising = in_order(coefficients)
    check_nonzero(rising)
    return highest(rising)


def order(coefficients):
    """Return the lowest power. Raises ValueError when no coefficient differs from zero."""
    rising = in_order(coefficients)
    check_nonzero(rising)
    return lowest(rising)


def in_order(coefficients):
    """Return the coefficients, the constant first."""
    return coefficients


def check_nonzero(rising):
    """Refuse the polynomial zero."""
    if not np.any(rising):
        raise ValueError("the polynomial zero has neither degree nor order")


def highest(rising):
    """Return the last power whose coefficient is not zero."""
    return rising.size - 1 - zeros_at_start(rising[::-1])


def lowest(rising):
    """Return the first power whose coefficient is not zero."""
    return zeros_at_start(rising)


def zeros_at_start(coefficients):
    """Count the zeros before the first other number."""
    return int(np.argmax(coefficients != 0))
