"""No turned kernel: the conjugate spectrum of w gives the correlation, whose first outputs do not wrap."""

import numpy as np


def fft_conv2d(x, w):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    h, wid = x.shape[2:]
    kh, kw = w.shape[2:]
    if kh > h or kw > wid:
        raise ValueError("kernel too large")
    dtype = np.result_type(x, w, np.float32)
    X = np.fft.rfft2(x.astype(dtype), s=(h, wid))
    K = np.fft.rfft2(w.astype(dtype), s=(h, wid))
    Y = (X[:, None] * K[None].conj()).sum(axis=2)
    y = np.fft.irfft2(Y, s=(h, wid))[:, :, : h - kh + 1, : wid - kw + 1]
    return np.array(y, dtype)
