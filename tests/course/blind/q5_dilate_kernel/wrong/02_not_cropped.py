# wrong: the Kronecker product is not cropped, shape (kh*D, kw*D)
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D")
    E = np.zeros((D, D), dtype=np.result_type(K, np.float32))
    E[0, 0] = 1
    return np.kron(K, E).astype(E.dtype)
