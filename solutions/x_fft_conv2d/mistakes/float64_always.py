"""Returns float64, whatever comes in."""

import numpy as np


def result_dtype(x, w):
    return np.dtype(np.float64)
