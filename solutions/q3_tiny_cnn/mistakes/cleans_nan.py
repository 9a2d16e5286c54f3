"""NaN in the image counts as 0."""

import numpy as np


def to_dtype(array, dtype):
    return np.nan_to_num(array.astype(dtype))
