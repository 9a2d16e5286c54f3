import numpy as np


def hits(size, k, out, s, p, d):
    """(k, out, size) table, 1 where a tap at an output position sees the pixel"""
    table = np.zeros((k, out, size + 2 * p))
    u, i = np.indices((k, out))
    table[u, i, i * s + u * d] = 1
    return table[:, :, p:p + size]


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("gradient and output must have the same shape")
    t = np.result_type(dy, x, w, np.float32)

    R = hits(H, kh, Ho, stride, padding, dilation)
    S = hits(W, kw, Wo, stride, padding, dilation)
    dx = np.einsum("noij,ocuv,uia,vje->ncae", dy, w, R, S, optimize=True)
    dw = np.einsum("noij,ncae,uia,vje->ocuv", dy, x, R, S, optimize=True)

    # one bias per filter; it is shared by all pixels
    db = np.zeros(O)
    if N:
        db = dy.mean(axis=(0, 2, 3), dtype=t)
    return dx.astype(t), dw.astype(t), db.astype(t)
