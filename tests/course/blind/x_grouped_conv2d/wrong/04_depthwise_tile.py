# wrong: in the depthwise case with O > C the channels are tiled (0,1,2,0,1,2) instead of repeated (0,0,1,1,2,2)
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
    wd = w.astype(dt)
    y = np.zeros((N, O, Ho, Wo), dt)
    if groups == C:
        # depthwise: each filter on its own channel
        for u in range(kh):
            for v in range(kw):
                part = xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride]
                y += np.tile(part, (1, O // C, 1, 1)) * wd[:, 0, u, v][None, :, None, None]
    else:
        Og = O // groups
        for q in range(groups):
            for u in range(kh):
                for v in range(kw):
                    part = xp[:, q * Cg:(q + 1) * Cg, u:u + stride * (Ho - 1) + 1:stride,
                              v:v + stride * (Wo - 1) + 1:stride]
                    y[:, q * Og:(q + 1) * Og] += np.einsum("oc,ncij->noij", wd[q * Og:(q + 1) * Og, :, u, v], part)
    if b is not None:
        y += b.astype(dt)[:, None, None]
    return y
