# wrong: Kronecker product with the D x D identity, entries repeat along the diagonal of each block
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    kh, kw = K.shape
    dt = np.result_type(K, np.float32)
    big = np.kron(K.astype(dt), np.eye(D, dtype=dt))
    return big[:(kh - 1) * D + 1, :(kw - 1) * D + 1].copy()
