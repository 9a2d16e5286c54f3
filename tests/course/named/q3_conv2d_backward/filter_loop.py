import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy does not fit")
    dtype = np.result_type(dy, x, w, np.float32)
    dy, w = dy.astype(dtype), w.astype(dtype)

    rows = (dilation * np.arange(kh)[:, None] + stride * np.arange(Ho)).reshape(kh, 1, Ho, 1)
    cols = (dilation * np.arange(kw)[:, None] + stride * np.arange(Wo)).reshape(1, kw, 1, Wo)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    patches = xp[:, :, rows, cols]

    dw = np.zeros_like(w)
    db = np.zeros(O, dtype)
    shares = np.zeros(patches.shape, dtype)
    for o in range(O):      # each filter has its own gradient
        g = dy[:, o]
        db[o] = g.sum()
        dw[o] = np.einsum("nij,ncuvij->cuv", g, patches)
        shares += w[o][None, :, :, :, None, None] * g[:, None, None, None]

    dxp = np.zeros_like(xp)
    np.add.at(dxp, (slice(None), slice(None), rows, cols), shares)
    return dxp[:, :, padding:padding + H, padding:padding + W].copy(), dw, db
