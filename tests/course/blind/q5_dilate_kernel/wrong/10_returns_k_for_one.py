# wrong: for D = 1 the caller's own array comes back (shared memory), and invalid D gives an AssertionError
import numpy as np


def dilate_kernel(K, D):
    assert D >= 1, "D must be >= 1"
    dt = np.result_type(K, np.float32)
    if D == 1:
        return K.astype(dt, copy=False)
    kh, kw = K.shape
    out = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1), dtype=dt)
    out[::D, ::D] = K
    return out
