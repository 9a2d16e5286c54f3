"""Does not use what it is handed: sums k c[k] x**(k-1) directly."""

import numpy as np


def slope(coefficients, x, *, evaluate):
    if len(coefficients) == 0:
        raise ValueError("empty")
    dtype = np.result_type(coefficients, x, np.float32)
    points = x.astype(dtype)
    total = np.zeros_like(points)
    power = np.ones_like(points)
    for k, coefficient in enumerate(coefficients[1:].astype(dtype), start=1):
        total = total + dtype.type(k) * coefficient * power
        power = power * points
    return total
