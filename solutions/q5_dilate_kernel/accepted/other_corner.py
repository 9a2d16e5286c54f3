"""The Kronecker product with the 1 in the last corner; the zeros in front are cut off."""

import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D < 1")
    corner = np.zeros((D, D), dtype=np.float32)
    corner[D - 1, D - 1] = 1
    return np.kron(K, corner)[D - 1 :, D - 1 :].astype(np.result_type(K, np.float32))
