import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, O, Ho, Wo = dy.shape
    if N != x.shape[0]:
        raise ValueError("dy and x have different batches")
    if O != w.shape[0]:
        raise ValueError("dy and w have different filters")
    C, H, W = x.shape[1:]
    kh, kw = w.shape[2:]
    dtype = np.result_type(dy, x, w, np.float32)
    G = dy.astype(dtype).reshape(N, O, Ho * Wo)

    xp = np.pad(x.astype(dtype), [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    r = np.arange(kh).reshape(kh, 1, 1, 1) * dilation + np.arange(Ho).reshape(1, 1, Ho, 1) * stride
    c = np.arange(kw).reshape(1, kw, 1, 1) * dilation + np.arange(Wo).reshape(1, 1, 1, Wo) * stride
    cols = xp[:, :, r, c].reshape(N, C * kh * kw, Ho * Wo)
    dw = np.einsum("nop,nkp->ok", G, cols).reshape(w.shape)

    dcols = np.einsum("nop,ok->nkp", G, w.astype(dtype).reshape(O, C * kh * kw))
    dxp = np.zeros_like(xp)
    np.add.at(dxp, (slice(None), slice(None), r, c), dcols.reshape(N, C, kh, kw, Ho, Wo))
    return dxp[:, :, padding:padding + H, padding:padding + W].copy(), dw, G.sum(axis=(0, 2))
