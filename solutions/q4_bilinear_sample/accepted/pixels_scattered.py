"""A matrix with four entries a row at most, one row a place, times the flattened channels."""

import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("shape")
    C, H, W = x.shape
    r, q = py.ravel().astype("f8"), px.ravel().astype("f8")
    matrix = np.zeros((r.size, H * W))
    for di in (0, 1):
        for dj in (0, 1):
            i, j = np.floor(r) + di, np.floor(q) + dj
            weight = (1 - abs(r - i)) * (1 - abs(q - j))
            ok = np.flatnonzero((i >= 0) & (i <= H - 1) & (j >= 0) & (j <= W - 1))
            np.add.at(matrix, (ok, (i[ok] * W + j[ok]).astype(int)), weight[ok])
    y = np.ascontiguousarray(x, dtype="f8").reshape(C, H * W) @ matrix.T
    return y.reshape((C,) + py.shape).astype(np.result_type(x, py, px, "f4"))
