import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D")
    kh, kw = K.shape
    big = np.zeros((kh * D - D + 1, kw * D - D + 1))
    for i in range(kh):
        for j in range(kw):
            big[i * (D + 1), j * (D + 1)] = K[i, j]
    return big
