import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    batch, channels, height, width = x.shape
    filters, w_channels, kh, kw = w.shape
    if channels != w_channels:
        raise ValueError("different channels")
    if stride < 1:
        raise ValueError("stride below 1")
    if dilation < 1:
        raise ValueError("dilation below 1")
    if padding < 0:
        raise ValueError("padding below 0")
    out_h = (height + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    out_w = (width + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if out_h < 1 or out_w < 1:
        raise ValueError("output below 1")

    # نوع داده از نقشه و وزن‌ها می‌آید
    dtype = np.result_type(x, w, np.float32)
    last = np.moveaxis(x, 1, -1).astype(dtype)
    last = np.pad(last, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    result = np.zeros((batch, out_h, out_w, filters), dtype)
    for tap in np.ndindex(kh, kw):
        r, q = tap[0] * dilation, tap[1] * dilation
        pixels = last[:, r : r + stride * (out_h - 1) + 1 : stride, q : q + stride * (out_w - 1) + 1 : stride]
        result += pixels @ w[:, :, tap[0], tap[1]].T.astype(dtype)
    if b is not None:
        result += b.astype(dtype)
    return np.moveaxis(result, -1, 1)
