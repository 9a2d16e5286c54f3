import numpy as np


def dilate_kernel(K, D):
    if D <= 0:
        raise ValueError("D باید دست‌کم ۱ باشد")
    kh, kw = K.shape
    H = (kh - 1) * D + 1
    W = (kw - 1) * D + 1
    big = np.zeros((H, W), dtype=K.dtype)
    for i in range(H):
        for j in range(W):
            if i % D == 0 and j % D == 0:
                big[i, j] = K[i // D, j // D]
    return big
