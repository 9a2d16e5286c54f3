# wrong: the result has the dtype of K, so integer kernels stay integer
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    kh, kw = K.shape
    out = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1), dtype=K.dtype)
    out[::D, ::D] = K
    return out
