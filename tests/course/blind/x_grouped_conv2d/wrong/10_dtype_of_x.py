# wrong: the result has the dtype of x (products cut to integers for integer x, w and b in float64 ignored)
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups < 1 or C % groups != 0 or O % groups != 0:
        raise ValueError("groups")
    if Cg != C // groups:
        raise ValueError("channels")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel")
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    xg = xp.reshape(N, groups, Cg, H + 2 * padding, W + 2 * padding)
    wg = w.reshape(groups, O // groups, Cg, kh, kw)
    y = np.zeros((N, groups, O // groups, Ho, Wo), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            part = xg[..., u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
            y[...] = y + np.einsum("gkc,ngcij->ngkij", wg[..., u, v], part)
    y = y.reshape(N, O, Ho, Wo)
    if b is not None:
        y[...] = y + b[:, None, None]
    return y
