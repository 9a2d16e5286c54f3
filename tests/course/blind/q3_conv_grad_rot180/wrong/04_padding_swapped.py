# wrong: height and width of the kernel are swapped in the padding: right only for square kernels
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy")
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kw - 1, kw - 1), (kh - 1, kh - 1)))
    dx = corr2d_valid(pad, k[::-1, ::-1])
    dk = corr2d_valid(x, dy)
    return dx, dk
