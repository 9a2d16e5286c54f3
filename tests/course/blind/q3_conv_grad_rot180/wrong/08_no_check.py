# wrong: a dy that is too small is not refused; dx gets the shape of whatever comes out
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    dx = corr2d_valid(pad, k[::-1, ::-1])
    dk = corr2d_valid(x, dy)
    return dx, dk
