"""The result is float64 whatever came in."""

import numpy as np


def result_dtype(dy, x):
    return np.dtype(np.float64)
