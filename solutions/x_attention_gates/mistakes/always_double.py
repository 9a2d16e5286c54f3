"""The results are float64 whatever came in."""

import numpy as np


def result_dtype(*arrays):
    return np.dtype(np.float64)
