"""Visits the points one by one."""

import numpy as np


def evaluate(coefficients, x):
    check_coefficients(coefficients)
    dtype = np.result_type(coefficients, x, np.float32)
    y = np.empty(x.size, dtype=dtype)
    for number, point in enumerate(np.array(x, dtype=dtype).ravel()):
        value = 0 * point
        for coefficient in coefficients[::-1]:
            value = value * point + coefficient
        y[number] = value
    return y.reshape(x.shape)
