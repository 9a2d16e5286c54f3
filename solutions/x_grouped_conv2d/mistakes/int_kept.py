"""Returns integers when all arrays are integers."""

import numpy as np


def result_dtype(x, w, b):
    return np.result_type(x, w) if b is None else np.result_type(x, w, b)
