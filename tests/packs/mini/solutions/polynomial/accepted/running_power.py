"""One running power, added up from the constant."""

import numpy as np


def evaluate(coefficients, x):
    if coefficients.ndim != 1 or coefficients.size < 1:
        raise ValueError("coefficients")
    dtype = np.result_type(np.float32, x, coefficients)
    points = np.array(x, dtype=dtype)
    power = np.ones_like(points)
    total = np.zeros_like(points)
    for coefficient in coefficients.astype(dtype):
        total += coefficient * power
        power = power * points
    return total
