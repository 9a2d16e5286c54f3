"""Forgets the bias when it decides on the dtype."""

import numpy as np


def result_dtype(x, w, b):
    return np.result_type(x, w, np.float32)
