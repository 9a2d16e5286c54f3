"""The results are float64 whatever came in."""

import numpy as np


def result_dtype(x, gamma, beta, dy):
    return np.dtype(np.float64)
