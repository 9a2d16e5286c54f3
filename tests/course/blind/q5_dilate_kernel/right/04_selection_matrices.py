# K_D = P K Q,  P[a, u] = 1 if a == u*D
import numpy as np


def _spread(n, D, dtype):
    return (np.arange((n - 1) * D + 1)[:, None] == D * np.arange(n)[None, :]).astype(dtype)


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D < 1")
    dt = np.result_type(K, np.float32)
    P = _spread(K.shape[0], D, dt)
    Q = _spread(K.shape[1], D, dt)
    return np.einsum("au,uv,bv->ab", P, K.astype(dt), Q)
