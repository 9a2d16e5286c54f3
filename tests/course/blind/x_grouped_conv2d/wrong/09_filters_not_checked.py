# wrong: does not check that groups divides O (the remaining filters stay at zero), nor that groups is positive
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups == 0 or C % groups != 0:
        raise ValueError("groups must divide C")
    if Cg != C // abs(groups):
        raise ValueError("w does not read C/groups channels")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel")
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding))).astype(dt)
    Og = O // groups
    y = np.zeros((N, O, Ho, Wo), dt)
    for q in range(groups):
        for u in range(kh):
            for v in range(kw):
                part = xp[:, q * Cg:(q + 1) * Cg, u:u + stride * (Ho - 1) + 1:stride,
                          v:v + stride * (Wo - 1) + 1:stride]
                y[:, q * Og:(q + 1) * Og] += np.einsum("oc,ncij->noij", w[q * Og:(q + 1) * Og, :, u, v].astype(dt), part)
    if b is not None:
        y += b.astype(dt)[:, None, None]
    return y
