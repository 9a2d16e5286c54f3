# wrong: second neighbour by ceil with weights (ceil - p) and (p - floor): both are 0 on whole coordinates
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r, q = py.astype(float), px.astype(float)
    y0, y1 = np.floor(r), np.ceil(r)
    x0, x1 = np.floor(q), np.ceil(q)

    def at(i, j):
        ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
        return ok * x[:, np.where(ok, i, 0).astype(int), np.where(ok, j, 0).astype(int)]

    y = (y1 - r) * (x1 - q) * at(y0, x0) + (y1 - r) * (q - x0) * at(y0, x1)
    y = y + (r - y0) * (x1 - q) * at(y1, x0) + (r - y0) * (q - x0) * at(y1, x1)
    return np.asarray(y, dtype=dt)
