"""Returns integers when all arrays are integers."""

import numpy as np


def result_dtype(x, offset, w, b, mask):
    return np.result_type(*[array for array in (x, offset, w, b, mask) if array is not None])
