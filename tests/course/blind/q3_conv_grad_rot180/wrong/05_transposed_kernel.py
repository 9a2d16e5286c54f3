# wrong: the kernel is rotated by 90 degrees and transposed, which only mirrors it, instead of by 180
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy")
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    dx = corr2d_valid(pad, np.rot90(k).T)
    dk = corr2d_valid(x, dy)
    return dx, dk
