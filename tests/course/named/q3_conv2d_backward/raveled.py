import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy: wrong shape")
    dtype = np.result_type(dy, x, w, np.float32)
    G = dy.transpose(1, 0, 2, 3).reshape(O, N * Ho * Wo).astype(dtype)

    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    r = stride * np.arange(Ho) + dilation * np.arange(kh)[:, None]
    c = stride * np.arange(Wo) + dilation * np.arange(kw)[:, None]
    cols = xp[:, :, r[:, None, :, None], c[None, :, None, :]]
    cols = cols.transpose(1, 2, 3, 0, 4, 5).reshape(C * kh * kw, N * Ho * Wo)

    dw = np.zeros_like(w, dtype=dtype)
    flat = dw.reshape(O, C * kh * kw)      # مثل im2col: یک سطر برای هر فیلتر
    flat += G @ cols.T

    back = (w.reshape(O, C * kh * kw).astype(dtype).T @ G).reshape(C, kh, kw, N, Ho, Wo).transpose(3, 0, 1, 2, 4, 5)
    dxp = np.zeros_like(xp)
    np.add.at(dxp, np.index_exp[:, :, r[:, None, :, None], c[None, :, None, :]], back)
    return dxp[:, :, padding:padding + H, padding:padding + W].copy(), dw, G.sum(axis=1)
