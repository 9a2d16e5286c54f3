# wrong: the value is 0 as soon as one of the four neighbours lies outside the map
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.astype(float), px.astype(float)
    i, j = np.floor(r).astype(int), np.floor(q).astype(int)
    a, b = r - i, q - j
    ok = (i >= 0) & (i + 1 < H) & (j >= 0) & (j + 1 < W)
    i, j = i * ok, j * ok
    i1, j1 = (i + 1) * ok, (j + 1) * ok
    y = (1 - a) * (1 - b) * x[:, i, j] + (1 - a) * b * x[:, i, j1] + a * (1 - b) * x[:, i1, j] + a * b * x[:, i1, j1]
    return np.where(ok, y, 0).astype(dt)
