# wrong: pads with 2*(kh//2) and cuts to the size of x: right only for kernels with odd sides
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy")
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kh // 2 * 2, kh // 2 * 2), (kw // 2 * 2, kw // 2 * 2)))
    dx = corr2d_valid(pad, k[::-1, ::-1])[:H, :W]
    dk = corr2d_valid(x, dy)
    return dx, dk
