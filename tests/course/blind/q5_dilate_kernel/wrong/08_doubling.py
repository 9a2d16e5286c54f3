# wrong: doubles the dilation again and again, right only when D is a power of two
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    out = K.astype(np.result_type(K, np.float32))
    while D > 1:
        h, w = out.shape
        bigger = np.zeros((2 * h - 1, 2 * w - 1), dtype=out.dtype)
        bigger[::2, ::2] = out
        out = bigger
        D = D // 2
    return out
