import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    h, wd = x.shape[2:]
    kh, kw = w.shape[2:]
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (wd + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((x.shape[0], w.shape[0], ho, wo), dtype)
    for u in range(kh):
        for v in range(kw):
            r, q = u * dilation, v * dilation
            part = xp[:, :, r : r + (ho - 1) * stride + 1 : stride, q : q + (wo - 1) * stride + 1 : stride]
            # شکل‌ها: (N, 1, C, Ho, Wo) و (O, C, 1, 1)
            y += (part[:, None] * w[:, :, u, v, None, None].astype(dtype)).sum(axis=2)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
