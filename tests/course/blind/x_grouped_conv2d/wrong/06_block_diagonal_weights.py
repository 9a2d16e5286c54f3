# wrong: weights of 0 for the other groups, so NaN and infinities spread to all groups
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
    # put the filters into one big weight array with zeros outside their group
    Og = O // groups
    big = np.zeros((O, C, kh, kw), dt)
    for q in range(groups):
        big[q * Og:(q + 1) * Og, q * Cg:(q + 1) * Cg] = w[q * Og:(q + 1) * Og]
    y = np.zeros((N, O, Ho, Wo), dt)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
            y += np.einsum("oc,ncij->noij", big[:, :, u, v], part)
    if b is not None:
        y += b.astype(dt)[:, None, None]
    return y
