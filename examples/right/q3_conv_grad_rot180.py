"""Every entry by a call of its own: the window that it collects from, against the array that weighs it."""

import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    kh, kw = k.shape
    ho, wo = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    if dy.shape[0] != ho or dy.shape[1] != wo:
        raise ValueError("shape of dy")
    dtype = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(dtype), k.astype(dtype), dy.astype(dtype)

    dx, dk = np.empty(x.shape, dtype), np.empty(k.shape, dtype)
    for u, v in np.ndindex(kh, kw):
        dk[u, v] = corr2d_valid(x[u : u + ho, v : v + wo], dy)[0, 0]

    # pixel (a, e) meets tap (u, v) at position (a - u, e - v): only those inside the output count
    for a, e in np.ndindex(x.shape):
        first, last = max(0, a - ho + 1), min(kh - 1, a)
        left, right = max(0, e - wo + 1), min(kw - 1, e)
        taps = k[first : last + 1, left : right + 1]
        places = dy[a - last : a - first + 1, e - right : e - left + 1][::-1, ::-1]
        dx[a, e] = corr2d_valid(places, taps)[0, 0]
    return dx, dk
