"""Shifts the coefficients and forgets the factors."""

import numpy as np


def exponents(coefficients):
    return np.ones(coefficients.size - 1).astype(coefficients.dtype)
