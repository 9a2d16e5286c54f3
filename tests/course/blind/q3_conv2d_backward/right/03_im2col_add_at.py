import numpy as np


def get_indices(C, kh, kw, Ho, Wo, s, d):
    # like the im2col of the well known course, with dilation
    i0 = d * np.tile(np.repeat(np.arange(kh), kw), C)
    j0 = d * np.tile(np.arange(kw), kh * C)
    i1 = s * np.repeat(np.arange(Ho), Wo)
    j1 = s * np.tile(np.arange(Wo), Ho)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1)
    j = j0.reshape(-1, 1) + j1.reshape(1, -1)
    k = np.repeat(np.arange(C), kh * kw).reshape(-1, 1)
    return k, i, j


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    p = padding
    Ho = (H + 2 * p - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * p - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("wrong shape of dy: " + str(dy.shape))

    dtype = np.result_type(dy, x, w, np.float32)
    dyf = dy.astype(dtype).reshape(N, O, Ho * Wo)
    wf = w.astype(dtype).reshape(O, C * kh * kw)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (p, p), (p, p)), mode="constant")

    k, i, j = get_indices(C, kh, kw, Ho, Wo, stride, dilation)
    cols = xp[:, k, i, j]                                  # (N, C*kh*kw, Ho*Wo)

    dw = np.matmul(dyf, cols.transpose(0, 2, 1)).sum(axis=0).reshape(O, C, kh, kw)
    dcols = np.matmul(wf.T, dyf)                           # (N, C*kh*kw, Ho*Wo)
    dxp = np.zeros(xp.shape, dtype=dtype)
    np.add.at(dxp, (slice(None), k, i, j), dcols)
    dx = dxp[:, :, p:H + p, p:W + p]
    db = dyf.sum(axis=(0, 2))
    return dx, dw, db
