# wrong: scatters dx with the kernel turned by 180 degrees, right only for symmetric kernels
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("wrong dy")
    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    rot = np.rot90(w.astype(dt), 2, axes=(2, 3))     # backward = rotated kernel
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    dxp = np.zeros_like(xp)
    dw = np.zeros((O, C, kh, kw), dt)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(None), slice(None),
                  slice(u * d, u * d + s * (Ho - 1) + 1, s),
                  slice(v * d, v * d + s * (Wo - 1) + 1, s))
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", dy, xp[sl])
            dxp[sl] += np.einsum("noij,oc->ncij", dy, rot[:, :, u, v])
    return dxp[:, :, p:p + H, p:p + W].copy(), dw, dy.sum((0, 2, 3))
