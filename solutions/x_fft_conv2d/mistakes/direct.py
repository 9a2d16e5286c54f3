"""Adds up the products of the definition, without a transform."""

import numpy as np


def fft_conv2d(x, w):
    check_channels(x, w)
    check_kernel(x, w)
    (h, wide), (kh, kw) = x.shape[2:], w.shape[2:]
    y = np.zeros((x.shape[0], w.shape[0], h - kh + 1, wide - kw + 1), result_dtype(x, w))
    for u in range(kh):
        for v in range(kw):
            pixels = x[:, :, u : u + h - kh + 1, v : v + wide - kw + 1].astype(y.dtype)
            y += np.einsum("nchw,oc->nohw", pixels, w[:, :, u, v].astype(y.dtype))
    return y
