import numpy as np


def bilinear(x, py, px):
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    if not py.shape == px.shape:
        raise ValueError
    p = py.astype(np.float64)
    q = px.astype(np.float64)
    i, j = np.floor(p), np.floor(q)
    a, b = p - i, q - j
    i, j = i.astype(np.int64), j.astype(np.int64)

    def get(i, j):
        outside = np.logical_or(np.logical_or(i < 0, i > H - 1), np.logical_or(j < 0, j > W - 1))
        v = x[:, np.minimum(np.maximum(i, 0), H - 1), np.minimum(np.maximum(j, 0), W - 1)].astype(np.float64)
        v[:, outside] = 0
        return v

    # along the columns first, in the upper and the lower row, then between the rows
    upper = (1 - b) * get(i, j) + b * get(i, j + 1)
    lower = (1 - b) * get(i + 1, j) + b * get(i + 1, j + 1)
    return ((1 - a) * upper + a * lower).astype(dt)
