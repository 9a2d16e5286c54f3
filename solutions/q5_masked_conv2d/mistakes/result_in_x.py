"""Writes the result over x where it fits."""

import numpy as np


def store(y, x, dtype):
    result = x if (x.shape, x.dtype) == (y.shape, dtype) and x.flags.writeable else np.empty(y.shape, dtype)
    result[...] = y
    return result
