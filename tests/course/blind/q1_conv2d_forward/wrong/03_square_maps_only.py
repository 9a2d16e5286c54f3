# wrong: the width of the output is taken equal to its height, right only for square maps and kernels
import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    n, c, h, _ = x.shape
    o, cw, k, kw = w.shape
    if c != cw:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    out = (h + 2 * padding - dilation * (k - 1) - 1) // stride + 1
    if out < 1 or x.shape[3] + 2 * padding < dilation * (kw - 1) + 1:
        raise ValueError("size")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((n, o, out, out), dtype)
    for u in range(k):
        for v in range(kw):
            part = xp[:, :, u * dilation:, v * dilation:][:, :, ::stride, ::stride][:, :, :out, :out]
            y += np.einsum("oc,ncij->noij", w[:, :, u, v].astype(dtype), part)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
