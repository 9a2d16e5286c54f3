# wrong: works only for square kernels, kh is used for both axes
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    k = K.shape[0]
    n = (k - 1) * D + 1
    out = np.zeros((n, n), dtype=np.result_type(K, np.float32))
    for u in range(k):
        for v in range(k):
            out[u * D, v * D] = K[u, v]
    return out
