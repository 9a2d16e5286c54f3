"""Plain sums: one product after the other, in the order channel, row, column."""

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation >= 1 and padding >= 0")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x
    y = np.zeros((N, O, Ho, Wo), dtype=dtype)
    if b is not None:
        y += b.reshape(1, O, 1, 1)
    for c in range(C):
        for u in range(kh):
            for v in range(kw):
                r, s = u * dilation, v * dilation
                patch = xp[:, c, r : r + (Ho - 1) * stride + 1 : stride, s : s + (Wo - 1) * stride + 1 : stride]
                y += w[:, c, u, v].astype(dtype)[None, :, None, None] * patch[:, None]
    return y
