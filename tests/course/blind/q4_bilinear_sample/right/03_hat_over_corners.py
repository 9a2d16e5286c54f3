from itertools import product

import numpy as np


def g(z):
    return np.maximum(0, 1 - np.abs(z))


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("different shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.astype(np.float64), px.astype(np.float64)
    top, left = np.floor(r), np.floor(q)
    y = np.zeros((C,) + py.shape, dtype=np.float64)
    for di, dj in product((0, 1), repeat=2):
        i, j = top + di, left + dj
        weight = g(r - i) * g(q - j)
        weight = np.where((0 <= i) & (i <= H - 1) & (0 <= j) & (j <= W - 1), weight, 0.0)
        i = np.clip(i, 0, H - 1).astype(np.intp)
        j = np.clip(j, 0, W - 1).astype(np.intp)
        term = weight * x[:, i, j]
        y += np.where(weight > 0, term, 0.0)
    return y.astype(dt)
