"""The results are float64 whatever came in."""

import numpy as np


def result_dtype(dy, x, gamma):
    return np.dtype(np.float64)
