import numpy as np


def bilinear(x, py, px):
    S = py.shape
    if S != px.shape:
        raise ValueError("S")
    C, H, W = x.shape
    dtype = np.result_type(x, py, px, np.float32)

    p = np.stack([py, px]).astype(np.float64)              # 2, *S
    base = np.floor(p)
    frac = p - base
    corner = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])         # 2, 4
    corner = corner.reshape((2, 4) + (1,) * len(S))
    pos = (base[:, None] + corner).astype(np.int64)         # 2, 4, *S
    wts = np.where(corner == 1, frac[:, None], 1 - frac[:, None]).prod(axis=0)
    limit = np.array([H, W]).reshape((2, 1) + (1,) * len(S))
    ok = ((pos >= 0) & (pos < limit)).all(axis=0) & (wts != 0)
    pos = np.where(ok, pos, 0)
    values = np.where(ok, x[:, pos[0], pos[1]], 0).astype(np.float64)  # C, 4, *S
    return np.einsum("ck...,k...->c...", values, wts).astype(dtype)
