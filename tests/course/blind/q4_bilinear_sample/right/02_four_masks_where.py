import numpy as np


def bilinear(x, py, px):
    if np.shape(py) != np.shape(px):
        raise ValueError(f"{np.shape(py)} != {np.shape(px)}")
    dtype = np.result_type(x, py, px, np.float32)
    _, H, W = x.shape
    py = np.asarray(py, dtype=dtype)
    px = np.asarray(px, dtype=dtype)
    y0 = np.floor(py)
    x0 = np.floor(px)
    wy1, wx1 = py - y0, px - x0
    wy0, wx0 = 1 - wy1, 1 - wx1
    y0 = y0.astype(np.int64)
    x0 = x0.astype(np.int64)
    y1, x1 = y0 + 1, x0 + 1

    def pixel(i, j):
        inside = (i >= 0) & (i < H) & (j >= 0) & (j < W)
        v = x[:, np.where(inside, i, 0), np.where(inside, j, 0)]
        return np.where(inside, v, 0).astype(dtype)

    result = (
        wy0 * wx0 * pixel(y0, x0)
        + wy0 * wx1 * pixel(y0, x1)
        + wy1 * wx0 * pixel(y1, x0)
        + wy1 * wx1 * pixel(y1, x1)
    )
    return np.asarray(result, dtype=dtype)
