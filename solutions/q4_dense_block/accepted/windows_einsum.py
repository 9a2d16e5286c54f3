"""Without conv2d: sliding windows and one einsum a layer, in float64, converted at the end."""

from itertools import accumulate, repeat

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dense_channels(c0, k, layers):
    if layers < 0 or min(c0, k) < 1:
        raise ValueError("counts")
    return tuple(accumulate(repeat(k, layers), initial=c0))


def dense_block(x, weights, conv2d):
    dtype = np.result_type(x, *weights, np.float32)
    maps = x.astype(dtype).astype(np.float64)
    for w in weights:
        if w.shape[1] != maps.shape[1] or 0 in (w.shape[2] % 2, w.shape[3] % 2):
            raise ValueError("weights")
        half = [(side - 1) // 2 for side in w.shape[2:]]
        padded = np.pad(np.maximum(0.0, maps), ((0, 0), (0, 0), *((side, side) for side in half)))
        windows = sliding_window_view(padded, w.shape[2:], axis=(2, 3))
        new = np.einsum("nchwij,ocij->nohw", windows, w.astype(dtype).astype(np.float64))
        maps = np.concatenate((maps, new), axis=1)
    return maps.astype(dtype)
