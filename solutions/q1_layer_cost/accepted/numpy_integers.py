"""64-bit NumPy integers all the way; the results are NumPy integers too."""

import numpy as np


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if (np.array([c_in, c_out, kh, kw, h, w, stride, dilation, groups]) < 1).any():
        raise ValueError("sizes start at 1")
    if padding < 0:
        raise ValueError("padding starts at 0")
    if np.remainder([c_in, c_out], groups).any():
        raise ValueError("groups")
    image = np.array([h, w], dtype=np.int64)
    kernel = np.array([kh, kw], dtype=np.int64)
    out = np.floor_divide(image + 2 * padding - dilation * (kernel - 1) - 1, stride) + 1
    if np.any(out < 1):
        raise ValueError("kernel does not fit")
    weights = np.prod([c_out, c_in // groups, kh, kw], dtype=np.int64)
    return {
        "params": weights + np.int64(c_out if bias else 0),
        "macs": weights * out.prod(),
        "h_out": out[0],
        "w_out": out[1],
    }


def dense_cost(n_in, n_out, bias=True):
    shape = np.array([n_out, n_in], dtype=np.int64)
    if shape.min() < 1:
        raise ValueError("sizes start at 1")
    weights = shape.prod()
    return {"params": weights + shape[0] if bias else weights, "macs": weights}
