# wrong: np.kron(E, K) instead of np.kron(K, E)
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D")
    dt = np.result_type(K, np.float32)
    E = np.zeros((D, D), dt)
    E[0, 0] = 1
    kh, kw = K.shape
    return np.kron(E, K.astype(dt))[:(kh - 1) * D + 1, :(kw - 1) * D + 1].copy()
