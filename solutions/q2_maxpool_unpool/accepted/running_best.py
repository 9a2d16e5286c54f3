"""Window by window in plain loops: the part of the map under it, its maximum and where that stands."""

import numpy as np


def count(size, k, s, p, ceil_mode):
    free = size + 2 * p - k
    if not ceil_mode:
        return free // s + 1
    number = (free + s - 1) // s + 1
    if (number - 1) * s - p >= size:
        number -= 1
    return number


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    N, C, H, W = x.shape
    if padding > k / 2:
        raise ValueError("padding must be at most half the window")
    Ho, Wo = count(H, k, stride, padding, ceil_mode), count(W, k, stride, padding, ceil_mode)
    if Ho <= 0 or Wo <= 0:
        raise ValueError("no window fits")
    y = np.empty((N, C, Ho, Wo), dtype=np.result_type(x, np.float32))
    idx = np.empty((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        r0, r1 = max(i * stride - padding, 0), min(i * stride - padding + k, H)
        for j in range(Wo):
            c0, c1 = max(j * stride - padding, 0), min(j * stride - padding + k, W)
            for n in range(N):
                for c in range(C):
                    best = x[n, c, r0, c0]
                    where = r0 * W + c0
                    for r in range(r0, r1):
                        for e in range(c0, c1):
                            if x[n, c, r, e] > best:
                                best, where = x[n, c, r, e], r * W + e
                    y[n, c, i, j], idx[n, c, i, j] = best, where
    return y, idx


def maxunpool2d(y, idx, out_hw):
    H, W = out_hw
    x = np.zeros((y.shape[0], y.shape[1], H, W), dtype=np.result_type(y, np.float32))
    for n, c, i, j in np.ndindex(y.shape):
        a, e = divmod(int(idx[n, c, i, j]), W)
        x[n, c, a, e] = y[n, c, i, j]
    return x
