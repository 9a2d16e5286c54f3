import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D")
    kh, kw = K.shape
    big = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1), np.result_type(K, np.float32))
    i = 0
    while i < kh:
        for j in range(kw):
            big[i * D, j * D] = K[i, j]
    return big
