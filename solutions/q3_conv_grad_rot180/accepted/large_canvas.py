"""A canvas larger than needed, filled through index arrays, and the middle cut out of the result."""

import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    if dy.shape != tuple(n - t + 1 for n, t in zip(x.shape, k.shape)):
        raise ValueError("dy must have the shape of the output")
    kind = np.result_type(x, k, dy, np.float32)
    canvas = np.zeros((3 * H, 3 * W), kind)
    rows, columns = np.indices(dy.shape)
    canvas[H + rows, W + columns] = dy
    full = corr2d_valid(canvas, np.flipud(np.fliplr(k)).astype(kind))
    top, left = H - k.shape[0] + 1, W - k.shape[1] + 1
    dx = full[top : top + H, left : left + W].copy()
    return dx, corr2d_valid(x.astype(kind), dy.astype(kind))
