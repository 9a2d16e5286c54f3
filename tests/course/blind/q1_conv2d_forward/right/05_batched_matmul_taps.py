import itertools

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    (N, C, H, W), (O, Cw, kh, kw) = x.shape, w.shape
    problems = {
        "channel mismatch": C != Cw,
        "stride must be >= 1": stride < 1,
        "dilation must be >= 1": dilation < 1,
        "padding must be >= 0": padding < 0,
    }
    for text, bad in problems.items():
        if bad:
            raise ValueError(text)
    free_h = H + 2 * padding - dilation * (kh - 1)
    free_w = W + 2 * padding - dilation * (kw - 1)
    if free_h <= 0 or free_w <= 0:
        raise ValueError("the kernel is larger than the padded map")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)

    # channels last, so that one tap is an ordinary matrix product over C
    xt = np.moveaxis(x, 1, 3).astype(dtype)
    xt = np.pad(xt, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    wt = np.asarray(w, dtype=dtype).transpose(2, 3, 1, 0)      # kh kw C O

    acc = 0
    for u, v in itertools.product(range(kh), range(kw)):
        tap = xt[:, u * dilation : u * dilation + free_h : stride, v * dilation : v * dilation + free_w : stride]
        acc = acc + tap @ wt[u, v]
    if b is not None:
        acc = acc + np.asarray(b, dtype=dtype)
    return np.ascontiguousarray(np.moveaxis(acc, 3, 1))
