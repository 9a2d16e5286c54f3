# wrong: the 1 of the D x D matrix is in its middle, right only for D = 1 and D = 2
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    dt = np.result_type(K, np.float32)
    M = np.zeros((D, D), dtype=dt)
    c = (D - 1) // 2
    M[c, c] = 1
    kh, kw = K.shape
    return np.kron(K.astype(dt), M)[:(kh - 1) * D + 1, :(kw - 1) * D + 1].copy()
