# wrong: the outputs of the groups are stacked on the wrong axis, so the output channels come interleaved
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
    parts = []
    for q in range(groups):
        win = np.lib.stride_tricks.sliding_window_view(xp[:, q * Cg:(q + 1) * Cg], (kh, kw), axis=(2, 3))
        win = win[:, :, ::stride, ::stride]
        wq = w[q * Og:(q + 1) * Og].astype(dt)
        parts.append(np.moveaxis(np.tensordot(win, wq, axes=((1, 4, 5), (1, 2, 3))), -1, 1))
    y = np.stack(parts, axis=2).reshape(N, O, Ho, Wo)
    if b is not None:
        y = y + b.astype(dt)[:, None, None]
    return y
