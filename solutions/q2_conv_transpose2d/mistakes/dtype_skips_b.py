"""Leaves the bias out of the result's dtype."""

import numpy as np


def result_dtype(x, w, b):
    return np.result_type(x, w, np.float32)
