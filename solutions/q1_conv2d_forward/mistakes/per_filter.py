"""Convolves with one filter after the other."""

import numpy as np

convolve_all = conv2d


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    dtype = result_dtype(x, w, b)
    maps = []
    for o in range(w.shape[0]):
        bias = None if b is None else b[o : o + 1]
        maps.append(convolve_all(x, w[o : o + 1], bias, stride, padding, dilation))
    return np.concatenate(maps, axis=1).astype(dtype)
