"""As in the textbook: dx is a full correlation with the turned kernel, dk a valid one with dy."""

import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    (H, W), (kh, kw) = x.shape, k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy does not fit")
    kind = np.result_type(x, k, dy, np.float32)
    padded = np.pad(dy.astype(kind), [(kh - 1,) * 2, (kw - 1,) * 2])
    dx = corr2d_valid(padded, np.rot90(k.astype(kind), 2))
    dk = corr2d_valid(x.astype(kind), dy.astype(kind))
    return dx, dk
