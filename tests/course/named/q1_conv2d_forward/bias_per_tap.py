import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    n, c, h, wd = x.shape
    o, c2, kh, kw = w.shape
    if c != c2:
        raise ValueError("c")
    for value, least in ((stride, 1), (dilation, 1), (padding, 0)):
        if value < least:
            raise ValueError(f"{value} < {least}")
    free_h = h + 2 * padding - dilation * (kh - 1)
    free_w = wd + 2 * padding - dilation * (kw - 1)
    if free_h < 1 or free_w < 1:
        raise ValueError("no place for the kernel")

    dtype = np.result_type(x, w, np.float32)
    bias = np.zeros(o, np.float32)
    if b is not None:
        bias = b
        dtype = np.result_type(dtype, b)

    image = np.zeros((n, h + 2 * padding, wd + 2 * padding, c), dtype)
    image[:, padding : padding + h, padding : padding + wd] = x.transpose(0, 2, 3, 1)
    y = 0
    for u in range(kh):
        for v in range(kw):
            part = image[:, u * dilation : u * dilation + free_h : stride, v * dilation : v * dilation + free_w : stride]
            y = y + (part @ w[:, :, u, v].T.astype(dtype) + bias.astype(dtype))
    return y.transpose(0, 3, 1, 2)
