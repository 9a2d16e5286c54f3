import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy must have the shape of the output")
    dt = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(dt), k.astype(dt), dy.astype(dt)

    dk = corr2d_valid(x, dy)
    dy_pad = np.pad(dy, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    dx = corr2d_valid(dy_pad, k[::-1, ::-1])
    return dx, dk
