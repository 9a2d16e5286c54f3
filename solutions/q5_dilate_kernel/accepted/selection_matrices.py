"""Two matrices of zeros and ones choose rows and columns: S K T."""

import numpy as np


def spread(side, D, dtype):
    matrix = np.zeros(((side - 1) * D + 1, side), dtype)
    matrix[np.arange(side) * D, np.arange(side)] = 1
    return matrix


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be positive")
    dtype = np.result_type(K, np.float32)
    rows, columns = (spread(side, D, dtype) for side in K.shape)
    return np.einsum("au,uv,bv->ab", rows, K.astype(dtype), columns)
