"""Each residue of the output rows and columns modulo the stride is a convolution of its own with every s-th tap."""

import numpy as np


def phase_sum(x, w, rows, cols, dtype):
    """Output rows and columns of one phase: full correlation with the taps of this phase, stride 1."""
    n, _, h, wd = x.shape
    total = np.zeros((n, w.shape[1], rows, cols), dtype)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            height, width = min(h, rows - u), min(wd, cols - v)
            if height > 0 and width > 0:
                part = np.tensordot(x[:, :, :height, :width], w[:, :, u, v], axes=(1, 0))
                total[:, :, u : u + height, v : v + width] += np.moveaxis(part, 3, 1)
    return total


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    if x.shape[1] != w.shape[0]:
        raise ValueError("x and w do not fit")
    if output_padding and not output_padding < stride:
        raise ValueError("output_padding")
    sides = [(size - 1) * stride - 2 * padding + taps + output_padding for size, taps in zip(x.shape[2:], w.shape[2:])]
    if any(side < 1 for side in sides):
        raise ValueError("the output would be empty")
    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    x, w = x.astype(dtype), w.astype(dtype)
    ends = [side + padding for side in sides]
    sheet = np.zeros((x.shape[0], w.shape[1], *ends), dtype)
    for r in range(stride):
        for q in range(stride):
            view = sheet[:, :, r::stride, q::stride]
            view[...] = phase_sum(x, w[:, :, r::stride, q::stride], *view.shape[2:], dtype)
    y = sheet[:, :, padding:, padding:]
    return np.array(y) if b is None else y + b.reshape(-1, 1, 1).astype(dtype)
