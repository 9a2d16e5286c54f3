# wrong: py is used for the columns and px for the rows
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    py, px = px.astype(float), py.astype(float)
    y = np.zeros((C,) + py.shape)
    fi, fj = np.floor(py).astype(int), np.floor(px).astype(int)
    for i in (fi, fi + 1):
        for j in (fj, fj + 1):
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (1 - abs(py - i)) * (1 - abs(px - j))
            y = y + np.where(ok, w * x[:, np.clip(i, 0, H - 1), np.clip(j, 0, W - 1)], 0)
    return y.astype(dt)
