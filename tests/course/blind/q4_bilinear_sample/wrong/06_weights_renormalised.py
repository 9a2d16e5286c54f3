# wrong: at the border the weights of the remaining pixels are divided by their sum
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.astype(float), px.astype(float)
    i0, j0 = np.floor(r).astype(int), np.floor(q).astype(int)
    y = np.zeros((C,) + py.shape)
    s = np.zeros(py.shape)
    for di in range(2):
        for dj in range(2):
            i, j = i0 + di, j0 + dj
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            w = (1 - abs(r - i)) * (1 - abs(q - j)) * ok
            y = y + w * x[:, np.where(ok, i, 0), np.where(ok, j, 0)]
            s = s + w
    return (y / np.where(s > 0, s, 1)).astype(dt)
