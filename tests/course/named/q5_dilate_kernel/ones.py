import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("dilation must be a positive integer")
    big = K.repeat(D, axis=0).repeat(D, axis=1)
    if D > 1:
        big = big[: 1 - D, : 1 - D]
    return big.astype(np.result_type(K, np.float32))
