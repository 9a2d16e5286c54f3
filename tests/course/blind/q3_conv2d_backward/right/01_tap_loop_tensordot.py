import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError(f"dy has shape {dy.shape}, expected {(N, O, Ho, Wo)}")

    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    w = w.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    dxp = np.zeros_like(xp)
    dw = np.zeros((O, C, kh, kw), dtype=dt)

    for u in range(kh):
        for v in range(kw):
            rows = slice(u * d, u * d + s * (Ho - 1) + 1, s)
            cols = slice(v * d, v * d + s * (Wo - 1) + 1, s)
            # dw: sum over n, i, j
            dw[:, :, u, v] = np.tensordot(dy, xp[:, :, rows, cols], axes=([0, 2, 3], [0, 2, 3]))
            # dx: sum over o, scattered back to where the tap has read
            dxp[:, :, rows, cols] += np.tensordot(dy, w[:, :, u, v], axes=(1, 0)).transpose(0, 3, 1, 2)

    dx = dxp[:, :, p:p + H, p:p + W].copy()
    db = dy.sum(axis=(0, 2, 3))
    return dx, dw, db
