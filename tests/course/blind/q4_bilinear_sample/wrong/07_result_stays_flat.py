# wrong: the result has shape (C, K) with flattened places, right only when S has one axis
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.flatten().astype(float), px.flatten().astype(float)
    i0, j0 = np.floor(r).astype(int), np.floor(q).astype(int)
    y = np.zeros((C, r.size))
    for di in range(2):
        for dj in range(2):
            i, j = i0 + di, j0 + dj
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (1 - abs(r - i)) * (1 - abs(q - j))
            y[:, ok] += w[ok] * x[:, i[ok], j[ok]]
    return y.astype(dt)
