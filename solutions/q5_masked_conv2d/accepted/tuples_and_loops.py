"""Tuples compared weight by weight; then plain loops over taps, without conv2d."""

import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = w_shape
    if kh % 2 == 0 or kw % 2 == 0:
        raise ValueError("even kernel")
    if groups < 1 or O % groups != 0 or C % groups != 0:
        raise ValueError("groups")
    M = np.zeros((O, C, kh, kw))
    for o in range(O):
        for c in range(C):
            for u in range(kh):
                for v in range(kw):
                    source = (u, v, c * groups // C)
                    target = (kh // 2, kw // 2, o * groups // O)
                    if source < target or (kind == "B" and source == target):
                        M[o, c, u, v] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d):
    M = pixelcnn_mask(w.shape, kind, groups)
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    xp = np.zeros((N, C, H + kh - 1, W + kw - 1), dtype)
    xp[:, :, kh // 2 : kh // 2 + H, kw // 2 : kw // 2 + W] = x
    y = np.zeros((N, O, H, W), dtype)
    for o in range(O):
        for c in range(C):
            for u, v in np.argwhere(M[o, c]):
                y[:, o] += dtype.type(w[o, c, u, v]) * xp[:, c, u : u + H, v : v + W]
        if b is not None:
            y[:, o] += dtype.type(b[o])
    return y
