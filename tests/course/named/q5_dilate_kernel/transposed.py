import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be positive")
    w, h = K.shape
    result = np.zeros(((h - 1) * D + 1, (w - 1) * D + 1), dtype=np.result_type(K, np.float32))
    for y in range(h):
        for x in range(w):
            result[y * D, x * D] = K[x, y]
    return result
