"""Computes and returns float64 whatever comes in."""

import numpy as np


def result_dtype(x, weights):
    return np.dtype(np.float64)
