"""NaN and infinities are replaced."""

import numpy as np


def read_entries(array, dtype):
    return np.nan_to_num(array).astype(dtype)
