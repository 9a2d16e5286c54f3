"""Both results are float64 whatever came in."""

import numpy as np


def result_dtype(w, b, gamma, beta, mean, var):
    return np.dtype(np.float64)
