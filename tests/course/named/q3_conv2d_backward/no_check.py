import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    dtype = np.result_type(dy, x, w, np.float32)
    g, k = dy.astype(dtype), w.astype(dtype)
    H, W = x.shape[2:]
    kh, kw = w.shape[2:]
    Ho, Wo = dy.shape[2:]
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))

    dw = np.zeros(k.shape, dtype)
    dxp = np.zeros(xp.shape, dtype)
    for u in range(kh):
        i = u * dilation + stride * np.arange(Ho)[:, None]
        for v in range(kw):
            j = v * dilation + stride * np.arange(Wo)
            # n, o, c, Ho, Wo
            dw[:, :, u, v] = (g[:, :, None] * xp[:, None][..., i, j]).sum(axis=(0, 3, 4))
            dxp[:, :, i, j] += (g[:, :, None] * k[None, :, :, u, v, None, None]).sum(axis=1)
    dx = dxp[:, :, padding:padding + H, padding:padding + W].copy()
    db = g.sum(axis=(0, 2, 3))
    return dx, dw, db
