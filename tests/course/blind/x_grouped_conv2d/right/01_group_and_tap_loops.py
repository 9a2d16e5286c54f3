import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups < 1 or C % groups or O % groups:
        raise ValueError("groups must divide C and O")
    if Cg != C // groups:
        raise ValueError("filters read the wrong number of channels")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    wd = w.astype(dtype)
    Og = O // groups
    y = np.zeros((N, O, Ho, Wo), dtype=dtype)
    for q in range(groups):
        ch = slice(q * Cg, (q + 1) * Cg)
        fi = slice(q * Og, (q + 1) * Og)
        for u in range(kh):
            for v in range(kw):
                win = xp[:, ch, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
                y[:, fi] += np.einsum("oc,ncij->noij", wd[fi, :, u, v], win)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
