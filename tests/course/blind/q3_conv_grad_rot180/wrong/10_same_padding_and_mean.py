# wrong: dx is computed with same padding and filled up with zeros, dk is divided by the number of outputs
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    if dy.shape != (H - kh + 1, W - kw + 1):
        raise ValueError("dy")
    t = np.result_type(x, k, dy, np.float32)
    x, k, dy = x.astype(t), k.astype(t), dy.astype(t)
    pad = np.pad(dy, ((kh // 2, kh // 2), (kw // 2, kw // 2)))
    part = corr2d_valid(pad, k[::-1, ::-1])[:H, :W]
    dx = np.zeros((H, W), t)
    dx[:part.shape[0], :part.shape[1]] = part
    dk = corr2d_valid(x, dy) / t.type(dy.size)
    return dx, dk
