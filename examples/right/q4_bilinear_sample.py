"""A frame of zeros around the map; places too far away are moved onto the frame."""

import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("py and px")
    dtype = np.result_type(x, py, px, np.float32)
    c, h, w = x.shape
    framed = np.zeros((c, h + 3, w + 3), dtype)
    framed[:, 1:-2, 1:-2] = x
    r = np.clip(py.astype(dtype) + dtype.type(1), 0, h + 1)
    q = np.clip(px.astype(dtype) + dtype.type(1), 0, w + 1)
    i, j = np.floor(r).astype(int), np.floor(q).astype(int)
    a, b = (r - i).astype(dtype), (q - j).astype(dtype)
    top = framed[:, i, j] * (1 - b) + framed[:, i, j + 1] * b
    bottom = framed[:, i + 1, j] * (1 - b) + framed[:, i + 1, j + 1] * b
    return np.asarray(top * (1 - a) + bottom * a, dtype)
