# wrong: py and px of different shapes are broadcast instead of rejected
import numpy as np


def bilinear(x, py, px):
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    py, px = np.broadcast_arrays(py, px)  # raises ValueError when this is impossible
    r, q = py.astype(float), px.astype(float)
    i0, j0 = np.floor(r).astype(int), np.floor(q).astype(int)
    y = np.zeros((C,) + py.shape)
    for di in range(2):
        for dj in range(2):
            i, j = i0 + di, j0 + dj
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (1 - abs(r - i)) * (1 - abs(q - j))
            y = y + np.where(ok, w * x[:, np.where(ok, i, 0), np.where(ok, j, 0)], 0)
    return y.astype(dt)
