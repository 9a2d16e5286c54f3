"""NaN in the inputs is replaced by 0 before anything is computed."""

import numpy as np


def to_dtype(array, dtype):
    return np.nan_to_num(array.astype(dtype))
