# wrong: a group takes every groups-th channel (x[:, q::groups]) instead of a block of neighbours
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups < 1 or C % groups or O % groups:
        raise ValueError("groups")
    if Cg != C // groups:
        raise ValueError("w")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel")
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding))).astype(dt)
    Og = O // groups
    out = []
    for q in range(groups):
        xq = xp[:, q::groups]
        wq = w[q * Og:(q + 1) * Og].astype(dt)
        win = np.lib.stride_tricks.sliding_window_view(xq, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
        out.append(np.einsum("ncijuv,ocuv->noij", win, wq))
    y = np.concatenate(out, axis=1)
    if b is not None:
        y = y + b.astype(dt).reshape(1, O, 1, 1)
    return y
