"""NaN and infinity in the map are replaced by ordinary numbers before anything is computed."""

import numpy as np


def to_dtype(array, dtype):
    return np.nan_to_num(array.astype(dtype))
