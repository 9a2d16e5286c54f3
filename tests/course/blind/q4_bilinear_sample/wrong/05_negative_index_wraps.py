# wrong: only the upper limit is checked, row -1 and column -1 read the last row and column
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.astype(float), px.astype(float)
    i0, j0 = np.floor(r).astype(int), np.floor(q).astype(int)
    y = np.zeros((C,) + py.shape)
    for di in range(2):
        for dj in range(2):
            i, j = i0 + di, j0 + dj
            w = (1 - abs(r - i)) * (1 - abs(q - j))
            ok = (i < H) & (j < W) & (i >= -H) & (j >= -W)
            y = y + w * ok * x[:, np.where(ok, i, 0), np.where(ok, j, 0)]
    return y.astype(dt)
