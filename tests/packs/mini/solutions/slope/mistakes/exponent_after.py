"""Takes the exponent after the derivative as the factor."""

import numpy as np


def exponents(coefficients):
    return np.arange(coefficients.size - 1).astype(coefficients.dtype)
