"""Evaluates each term on its own."""

import numpy as np


def slope(coefficients, x, evaluate):
    if coefficients.size < 1:
        raise ValueError("empty")
    total = np.zeros(x.shape, dtype=np.result_type(coefficients, x, np.float32))
    for k in range(1, coefficients.size):
        term = np.zeros(k, dtype=coefficients.dtype)
        term[k - 1] = coefficients[k] * k
        total += evaluate(term, x)
    return total
