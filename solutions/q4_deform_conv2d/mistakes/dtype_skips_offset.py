"""Leaves the offsets and the mask out of the dtype of the result."""

import numpy as np


def result_dtype(x, offset, w, b, mask):
    return np.result_type(*[array for array in (x, w, b) if array is not None], np.float32)
