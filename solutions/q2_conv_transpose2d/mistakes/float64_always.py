"""Computes everything in double precision."""

import numpy as np


def result_dtype(x, w, b):
    return np.dtype(np.float64)
