import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be at least 1")
    kh, kw = K.shape
    big = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1), np.result_type(K, np.float32))
    big[::D, ::D] = K
    return big
