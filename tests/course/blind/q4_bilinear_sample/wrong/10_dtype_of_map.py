# wrong: the result has the dtype of x, so an integer map gives truncated integers
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    y = np.zeros((C,) + py.shape, dtype=x.dtype)
    r, q = py.astype(float), px.astype(float)
    i0, j0 = np.floor(r).astype(int), np.floor(q).astype(int)
    for di in range(2):
        for dj in range(2):
            i, j = i0 + di, j0 + dj
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (1 - abs(r - i)) * (1 - abs(q - j))
            y += np.where(ok, w * x[:, np.where(ok, i, 0), np.where(ok, j, 0)], 0).astype(x.dtype)
    return y
