"""Leaves the coordinates out of the dtype of the result."""

import numpy as np


def result_dtype(x, py, px):
    return np.result_type(x, np.float32)
