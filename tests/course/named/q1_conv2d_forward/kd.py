import itertools

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    F, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError(f"{C} != {C2}")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, padding, dilation")

    # اندازهٔ هستهٔ گسترده
    eh, ew = kh * dilation, kw * dilation
    Ho = (H + 2 * padding - eh) // stride + 1
    Wo = (W + 2 * padding - ew) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit into the map")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    # channels last, then a tap is one matrix product
    xt = np.pad(np.moveaxis(x, 1, 3).astype(dtype), ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    wt = w.astype(dtype).transpose(2, 3, 1, 0)
    total = np.zeros((N, Ho, Wo, F), dtype)
    for u, v in itertools.product(range(kh), range(kw)):
        i, j = u * dilation, v * dilation
        total += xt[:, i : i + (Ho - 1) * stride + 1 : stride, j : j + (Wo - 1) * stride + 1 : stride] @ wt[u, v]
    if b is not None:
        total += b.astype(dtype)
    return np.moveaxis(total, 3, 1)
