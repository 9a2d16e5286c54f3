import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    n, c, h, wd = x.shape
    o, cw, kh, kw = w.shape
    if c != cw:
        raise ValueError("the filters are for another number of channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("bad options")

    # a map with padding has h + p rows and wd + p columns
    ho = (h + padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (wd + padding - dilation * (kw - 1) - 1) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("output is empty")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    xp = np.pad(x.astype(dtype), [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    stack = np.empty((kh, kw, n, c, ho, wo), dtype)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u * dilation :: stride, v * dilation :: stride]
            stack[u, v] = part[:, :, :ho, :wo]
    y = np.einsum("uvncij,ocuv->noij", stack, w.astype(dtype), optimize=True)
    return y if b is None else y + b.astype(dtype)[:, None, None]
