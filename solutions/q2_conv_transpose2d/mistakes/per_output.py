"""Computes one output channel after the other."""

import numpy as np

stamp_outputs = conv_transpose2d


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    dtype = result_dtype(x, w, b)
    maps = []
    for o in range(w.shape[1]):
        bias = None if b is None else b[o : o + 1]
        maps.append(stamp_outputs(x, w[:, o : o + 1], bias, stride, padding, output_padding))
    return np.concatenate(maps, axis=1).astype(dtype)
