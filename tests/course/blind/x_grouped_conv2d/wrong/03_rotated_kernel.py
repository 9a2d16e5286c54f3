# wrong: the kernel is rotated by 180 degrees
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    """True convolution in groups."""
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
    k = w[:, :, ::-1, ::-1].astype(dt).reshape(groups, O // groups, Cg, kh, kw)
    xg = xp.reshape(N, groups, Cg, xp.shape[2], xp.shape[3])
    y = np.zeros((N, groups, O // groups, Ho, Wo), dt)
    for u in range(kh):
        for v in range(kw):
            part = xg[..., u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
            y += np.einsum("gkc,ngcij->ngkij", k[..., u, v], part)
    y = y.reshape(N, O, Ho, Wo)
    return y if b is None else y + b.astype(dt)[:, None, None]
