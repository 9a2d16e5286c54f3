import numpy as np


def conv_grads(x, k, dy, *, corr2d_valid):
    """One row of dx and one row of dk at a time, each from a strip."""
    H, W = np.shape(x)
    kh, kw = np.shape(k)
    Ho, Wo = np.shape(dy)
    if (Ho + kh - 1, Wo + kw - 1) != (H, W):
        raise ValueError("dy does not have the size of the output of the convolution")

    dtype = np.result_type(x, k, dy, np.float32)
    k_rot = np.ascontiguousarray(k[::-1, ::-1], dtype=dtype)
    g = np.ascontiguousarray(dy, dtype=dtype)
    big = np.pad(g, ((kh - 1, kh - 1), (kw - 1, kw - 1)), constant_values=0)
    src = np.ascontiguousarray(x, dtype=dtype)

    dx = np.stack([corr2d_valid(big[a:a + kh], k_rot)[0] for a in range(H)])
    dk = np.vstack([corr2d_valid(src[u:u + Ho], g) for u in range(kh)])
    return dx, dk
