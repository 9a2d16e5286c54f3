"""The first True of a mask, read from either end; the results are NumPy integers."""

import numpy as np


def degree(coefficients):
    mask = coefficients != 0
    if not mask.any():
        raise ValueError("zero")
    return coefficients.size - 1 - np.argmax(mask[::-1])


def order(coefficients):
    mask = coefficients != 0
    if not mask.any():
        raise ValueError("zero")
    return np.argmax(mask)
