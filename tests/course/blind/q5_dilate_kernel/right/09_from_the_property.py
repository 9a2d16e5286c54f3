import numpy as np


def _output00(I, K, D):
    """(I *_D K) at output (0, 0)"""
    kh, kw = K.shape
    return (K * I[:(kh - 1) * D + 1:D, :(kw - 1) * D + 1:D]).sum()


def dilate_kernel(K, D):
    # the entry (a, b) of K_D is the answer at (0, 0) to a map with a single 1 at (a, b)
    if D < 1:
        raise ValueError("D must be >= 1")
    dt = np.result_type(K, np.float32)
    K = K.astype(dt)
    shape = ((K.shape[0] - 1) * D + 1, (K.shape[1] - 1) * D + 1)
    KD = np.empty(shape, dt)
    for a, b in np.ndindex(*shape):
        if a % D or b % D:
            KD[a, b] = 0
        else:
            I = np.zeros(shape, dt)
            I[a, b] = 1
            KD[a, b] = _output00(I, K, D)
    return KD
