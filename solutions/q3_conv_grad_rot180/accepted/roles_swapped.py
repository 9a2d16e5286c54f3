"""The other way round: dx as a full convolution of the kernel with dy, dk as a correlation of framed dy with x."""

import numpy as np


def framed(array, rows, columns):
    big = np.zeros((array.shape[0] + 2 * rows, array.shape[1] + 2 * columns), dtype=array.dtype)
    big[rows : rows + array.shape[0], columns : columns + array.shape[1]] = array
    return big


def conv_grads(x, k, dy, corr2d_valid):
    ho, wo = dy.shape
    kh, kw = k.shape
    if (ho + kh - 1, wo + kw - 1) != x.shape:
        raise ValueError(f"{dy.shape} and {k.shape} do not make {x.shape}")
    dtype = np.result_type(np.float32, dy, k, x)
    x, k, dy = np.array(x, dtype), np.array(k, dtype), np.array(dy, dtype)
    dx = corr2d_valid(framed(k, ho - 1, wo - 1), np.flip(dy))
    dk = corr2d_valid(framed(dy, kh - 1, kw - 1), x)
    return [dx, np.flip(dk).copy()]
