import numpy as np


# dx is a transposed convolution of dy with w. Its size: s*(Ho-1) + d*(k-1) + 1 - 2p
def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    s, p, d = stride, padding, dilation
    N, O, Ho, Wo = dy.shape
    kh, kw = w.shape[2:]
    right = (
        len(x),
        len(w),
        (x.shape[2] + 2 * p - d * (kh - 1) - 1) // s + 1,
        (x.shape[3] + 2 * p - d * (kw - 1) - 1) // s + 1,
    )
    if (N, O, Ho, Wo) != right:
        raise ValueError(f"dy: {dy.shape}, expected {right}")

    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = (a.astype(dtype) for a in (dy, x, w))

    h, v = s * (Ho - 1) + d * (kh - 1) + 1, s * (Wo - 1) + d * (kw - 1) + 1
    out = np.zeros((N, x.shape[1], h, v), dtype)
    xp = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)))
    dw = np.empty_like(w)
    for t in range(kh * kw):
        a, b = divmod(t, kw)
        where = np.s_[:, :, a * d:a * d + s * Ho - s + 1:s, b * d:b * d + s * Wo - s + 1:s]
        out[where] += np.moveaxis(np.tensordot(w[:, :, a, b], dy, (0, 1)), 0, 1)
        dw[:, :, a, b] = np.tensordot(dy, xp[where], ((0, 2, 3), (0, 2, 3)))
    return out[:, :, p:h - p, p:v - p], dw, np.einsum("nohw->o", dy)
