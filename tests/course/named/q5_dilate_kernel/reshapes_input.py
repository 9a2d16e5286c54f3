import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D")
    kh, kw = K.shape
    spread = np.zeros((kh, D, kw, D), np.result_type(K, np.float32))
    K.shape = kh, 1, kw, 1          # so that it fits into the blocks
    spread[:, :1, :, :1] = K
    spread.shape = kh * D, kw * D
    rows, cols = 1 + (kh - 1) * D, 1 + (kw - 1) * D
    return spread[:rows, :cols]
