"""Average pooling: where windows overlap, their shares are averaged instead of added."""

import numpy as np


def mean_gradient(dy, x, k, stride):
    share = mean_share(dy, k)
    dx, windows = start_gradient(x, dy.dtype), start_gradient(x, dy.dtype)
    for place in range(k * k):
        add_share(pixels_at(dx, place, k, dy.shape[2:], stride), share)
        add_share(pixels_at(windows, place, k, dy.shape[2:], stride), 1)
    return dx / np.maximum(windows, 1)
