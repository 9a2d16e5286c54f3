"""Gives the result the dtype of x; with integer maps the decimals are lost."""

import numpy as np


def store(y, x, dtype):
    result = np.empty(y.shape, x.dtype)
    result[...] = y
    return result
