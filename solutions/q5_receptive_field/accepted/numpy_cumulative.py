"""NumPy: cumulative products and sums; its integers are returned as they are."""

import numpy as np


def receptive_field(layers):
    if len(layers) == 0:
        return []
    table = np.array(layers, dtype=np.int64)
    if (table[:, [0, 1, 3]] < 1).any():
        raise ValueError("a size below 1")
    k, s, p, d = table.T
    jump = np.cumprod(s)
    before = np.concatenate(([1], jump[:-1]))
    steps = (k - 1) * d
    rf = 1 + np.cumsum(steps * before)
    start = np.cumsum((steps - 2 * p) * before) / 2
    return list(zip(rf, jump, start))
