import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    n, c, h, wid = x.shape
    o, cg, kh, kw = w.shape
    if groups < 1:
        raise ValueError("groups < 1")
    if c % groups != 0 or o % groups != 0:
        raise ValueError("groups does not divide C and O")
    if cg * groups != c:
        raise ValueError("w.shape[1] != C / groups")
    if h + 2 * padding < kh or wid + 2 * padding < kw:
        raise ValueError("kernel larger than padded map")
    arrays = [x, w] + ([b] if b is not None else [])
    dt = np.result_type(*arrays, np.float32)
    p = padding
    xp = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p))).astype(dt)
    xp = xp.reshape(n, groups, cg, h + 2 * p, wid + 2 * p)
    win = sliding_window_view(xp, (kh, kw), axis=(3, 4))[:, :, :, ::stride, ::stride]
    wg = w.reshape(groups, o // groups, cg, kh, kw).astype(dt)
    y = np.einsum("ngcijuv,gkcuv->ngkij", win, wg)
    y = y.reshape(n, o, y.shape[3], y.shape[4])
    if b is not None:
        y = y + b.reshape(1, o, 1, 1).astype(dt)
    return y
