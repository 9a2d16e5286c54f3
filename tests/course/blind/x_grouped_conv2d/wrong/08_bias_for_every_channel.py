# wrong: the bias is added once for every channel of the group instead of once
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
    y = np.zeros((N, O, Ho, Wo), dt)
    for c in range(C):
        q = c // Cg
        for u in range(kh):
            for v in range(kw):
                part = xp[:, c, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
                k = w[q * Og:(q + 1) * Og, c % Cg, u, v].astype(dt)
                y[:, q * Og:(q + 1) * Og] += k[:, None, None] * part[:, None]
        if b is not None:
            # بایاس
            y[:, q * Og:(q + 1) * Og] += b[q * Og:(q + 1) * Og, None, None].astype(dt)
    return y
