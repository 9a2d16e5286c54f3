"""The kernel is turned by 180 degrees in the caller's own array, and stays so."""

import numpy as np


def input_gradient(dy, x, w, stride, padding, dilation):
    w[:] = w[:, :, ::-1, ::-1].copy()
    padded = np.zeros(padded_shape(x.shape, padding), dtype=dy.dtype)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            share = spread_tap(dy, tap_weights(w, -1 - u, -1 - v))
            add_share(padded, input_taps(u, v, dy.shape[2:], stride, dilation), share)
    return crop_frame(padded, x.shape, padding)
