# wrong: corr2d_valid is called for dx only, dk is summed with np.sum, which the checked rule forbids
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy")
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    dx = corr2d_valid(pad, k[::-1, ::-1])
    dk = np.zeros((kh, kw), t)
    for u in range(kh):
        for v in range(kw):
            dk[u, v] = np.sum(x[u:u + dy.shape[0], v:v + dy.shape[1]] * dy)
    return dx, dk
