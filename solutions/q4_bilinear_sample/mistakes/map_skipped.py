"""Leaves the map out of the dtype of the result."""

import numpy as np


def result_dtype(x, py, px):
    return np.result_type(py, px, np.float32)
