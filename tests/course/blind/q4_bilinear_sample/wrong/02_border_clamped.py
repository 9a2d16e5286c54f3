# wrong: coordinates outside are clamped, the map is continued beyond its border
import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shapes")
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    r = np.clip(py.astype(float), 0, H - 1)
    q = np.clip(px.astype(float), 0, W - 1)
    i, j = np.floor(r).astype(int), np.floor(q).astype(int)
    i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
    a, b = r - i, q - j
    y = (1 - a) * (1 - b) * x[:, i, j] + (1 - a) * b * x[:, i, j1] + a * (1 - b) * x[:, i1, j] + a * b * x[:, i1, j1]
    return np.asarray(y, dtype=dt)
