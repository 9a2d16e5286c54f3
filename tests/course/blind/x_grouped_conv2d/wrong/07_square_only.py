# wrong: Wo is computed from H and kh, right only for square maps with square kernels
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups < 1 or C % groups or O % groups or Cg != C // groups:
        raise ValueError("groups")
    Ho = Wo = (H + 2 * padding - kh) // stride + 1
    if Ho < 1 or W + 2 * padding < kw:
        raise ValueError("kernel")
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding))).astype(dt)
    cols = np.zeros((N, C, kh, kw, Ho, Wo), dt)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u::stride, v::stride][:, :, :Ho, :Wo]
            cols[:, :, u, v, :, :part.shape[3]] = part
    cols = cols.reshape(N, groups, Cg * kh * kw, Ho * Wo)
    y = (w.astype(dt).reshape(groups, O // groups, Cg * kh * kw) @ cols).reshape(N, O, Ho, Wo)
    if b is not None:
        y += b.astype(dt)[:, None, None]
    return y
