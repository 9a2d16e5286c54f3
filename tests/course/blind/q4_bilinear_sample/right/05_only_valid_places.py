import numpy as np


def bilinear(x: np.ndarray, py: np.ndarray, px: np.ndarray) -> np.ndarray:
    if py.shape != px.shape:
        raise ValueError("shapes of py and px differ")
    C, H, W = x.shape
    n = int(np.prod(py.shape, dtype=np.int64))
    rows = np.array(py, dtype=np.float64).reshape(n)
    cols = np.array(px, dtype=np.float64).reshape(n)
    res = np.zeros((C, n))
    i0 = np.floor(rows).astype(np.int64)
    j0 = np.floor(cols).astype(np.int64)
    for di in (0, 1):
        for dj in (0, 1):
            i, j = i0 + di, j0 + dj
            w = (1 - np.abs(rows - i)) * (1 - np.abs(cols - j))
            ok = np.flatnonzero((w > 0) & (i >= 0) & (i < H) & (j >= 0) & (j < W))
            res[:, ok] += w[ok] * x[:, i[ok], j[ok]]
    return res.reshape(C, *py.shape).astype(np.result_type(x, py, px, np.float32))


if __name__ == "__main__":
    m = np.array([[[2, 4, 6], [8, 0, 4]]], dtype=float)
    print(bilinear(m, np.array([0.25, -0.5, 1, 2]), np.array([1.5, 0, 2.75, 1])))
