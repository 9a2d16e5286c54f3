"""Grouped convolution as im2col + one batched matrix product (batch = image and group)."""
import numpy as np


def _im2col(xp, kh, kw, s, ho, wo):
    N, C = xp.shape[:2]
    cols = np.empty((N, C, kh, kw, ho, wo), xp.dtype)
    for u in range(kh):
        for v in range(kw):
            cols[:, :, u, v] = xp[:, :, u::s, v::s][:, :, :ho, :wo]
    return cols


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    C, O = x.shape[1], w.shape[0]
    kh, kw = w.shape[2:]
    g = groups
    if g < 1 or (C % g) != 0 or (O % g) != 0 or w.shape[1] != C // g:
        raise ValueError(f"groups={g} does not go with C={C}, O={O}, w.shape={w.shape}")
    N, _, H, W = x.shape
    ho, wo = (H + 2 * padding - kh) // stride + 1, (W + 2 * padding - kw) // stride + 1
    if min(ho, wo) < 1:
        raise ValueError("no output")
    dt = np.result_type(x, w, np.float32)
    if b is not None:
        dt = np.result_type(dt, b)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dt)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    K = (C // g) * kh * kw
    cols = _im2col(xp, kh, kw, stride, ho, wo).reshape(N, g, K, ho * wo)
    mat = w.astype(dt).reshape(g, O // g, K)
    y = np.matmul(mat, cols)                      # (N, g, O/g, L)
    y = y.reshape(N, O, ho, wo)
    if b is not None:
        y += b.astype(dt).reshape(O, 1, 1)
    return y
