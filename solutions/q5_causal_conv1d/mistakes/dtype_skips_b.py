"""Leaves the bias out of the dtype rule."""

import numpy as np


def result_dtype(x, w, b):
    return np.result_type(x, w, np.float32)
