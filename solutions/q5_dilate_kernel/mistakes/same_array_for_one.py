"""Hands K itself back for D = 1 instead of a new array."""

import numpy as np


def dilate_kernel(K, D):
    distance = spacing(checked_dilation(D))
    dtype = result_dtype(K)
    if D == 1:
        return np.asarray(K, dtype=dtype)
    product = fill_blocks(oriented(K.astype(dtype)), unit_block(distance, dtype))
    return crop(product, dilated_shape(K.shape, distance))
