"""The definition, line by line, with sliding windows for the pooling."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def relu(t):
    return np.maximum(t, 0)


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError("a reduction does not fit")
    dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dtype) for a in (x, w1, r3, w3, r5, w5, wp)]
    y1 = relu(conv2d(x, w1))
    y3 = relu(conv2d(relu(conv2d(x, r3)), w3, padding=1))
    y5 = relu(conv2d(relu(conv2d(x, r5)), w5, padding=2))
    padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    yp = relu(conv2d(pooled, wp))
    return np.concatenate([y1, y3, y5, yp], axis=1)
