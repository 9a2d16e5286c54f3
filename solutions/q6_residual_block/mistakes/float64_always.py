"""The results are float64 whatever came in."""

import numpy as np


def result_dtype(x, w1, w2, ws, dy):
    return np.dtype(np.float64)
