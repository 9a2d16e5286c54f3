"""Nested multiplication, from the highest power down, on all points at once."""

import numpy as np


def evaluate(coefficients, x):
    if coefficients.ndim != 1 or len(coefficients) == 0:
        raise ValueError("coefficients")
    dtype = np.result_type(coefficients, x, np.float32)
    y = np.zeros(x.shape, dtype=dtype)
    for coefficient in coefficients[::-1]:
        y = (y * x + coefficient).astype(dtype)
    return y
