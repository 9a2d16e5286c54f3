"""The results are float64 whatever came in."""

import numpy as np


def result_dtype(dy, x, w):
    return np.dtype(np.float64)
