"""One conv2d for the three 1x1 convolutions of x at once, split afterwards; pooling in two passes of three."""

import numpy as np


def pool_along(a, axis):
    out = a.copy()
    size = a.shape[axis]
    for shift in (1, -1):
        to = [slice(None)] * 4
        source = [slice(None)] * 4
        to[axis] = slice(max(0, shift), size + min(0, shift))
        source[axis] = slice(max(0, -shift), size + min(0, -shift))
        np.maximum(out[tuple(to)], a[tuple(source)], out=out[tuple(to)])
    return out


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    if not x.shape[1] == w1.shape[1] == r3.shape[1] == r5.shape[1] == wp.shape[1]:
        raise ValueError("channels")
    dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x = x.astype(dtype)
    stacked = np.concatenate([w1, r3, r5]).astype(dtype)
    first = conv2d(x=x, w=stacked).clip(min=0)
    y1, m3, m5 = np.split(first, [len(w1), len(w1) + len(r3)], axis=1)
    y3 = conv2d(x=m3, w=w3.astype(dtype), padding=1)
    y5 = conv2d(x=m5, w=w5.astype(dtype), padding=2)
    yp = conv2d(x=pool_along(pool_along(x, 2), 3), w=wp.astype(dtype))
    rest = np.concatenate([y3, y5, yp], axis=1).clip(min=0)
    return np.concatenate([y1, rest], axis=1)
