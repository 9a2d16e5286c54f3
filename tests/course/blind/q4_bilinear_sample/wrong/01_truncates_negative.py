# wrong: int() truncation instead of floor, wrong for coordinates between -1 and 0
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    i0, j0 = py.astype(np.int64), px.astype(np.int64)
    a, b = py - i0, px - j0
    y = np.zeros((C,) + py.shape)
    for di in (0, 1):
        for dj in (0, 1):
            i, j = i0 + di, j0 + dj
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (a if di else 1 - a) * (b if dj else 1 - b) * ok
            y = y + w * x[:, np.where(ok, i, 0), np.where(ok, j, 0)]
    return y.astype(dt)
