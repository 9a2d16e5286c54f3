"""Plain sums: one product after the other, in the order channel of the group, row, column; a table says who reads whom."""

import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, cg, kh, kw = w.shape
    if groups < 1:
        raise ValueError("groups must be positive")
    if C % groups or O % groups or cg * groups != C:
        raise ValueError("groups, channels and filters do not fit together")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if min(Ho, Wo) < 1:
        raise ValueError("empty output")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x
    first = np.arange(O) // (O // groups) * cg  # the first channel that filter o reads
    y = np.zeros((N, O, Ho, Wo), dtype=dtype)
    if b is not None:
        y += b[:, None, None]
    for c in range(cg):
        channels = xp[:, first + c]
        for u in range(kh):
            for v in range(kw):
                patch = channels[:, :, u : u + (Ho - 1) * stride + 1 : stride, v : v + (Wo - 1) * stride + 1 : stride]
                y += patch * w[:, c, u, v].astype(dtype)[:, None, None]
    return y
