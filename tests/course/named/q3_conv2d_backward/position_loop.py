import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    H_out = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    W_out = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, H_out, W_out):
        raise ValueError("dy must have shape " + str((N, O, H_out, W_out)))
    dtype = np.result_type(dy, x, w, np.float32)
    x_pad = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    w = w.astype(dtype)
    dy = dy.astype(dtype)
    dx_pad = np.zeros_like(x_pad)
    dw = np.zeros_like(w)
    db = np.sum(dy, axis=(0, 2, 3))
    for i in range(H_out):
        for j in range(W_out):
            top, left = i * stride, j * stride
            rows = slice(top, top + dilation * (kh - 1) + 1, dilation)
            cols = slice(left, left + dilation * (kw - 1) + 1, dilation)
            g = dy[:, :, i, j]
            # پنجرهٔ این خروجی
            dw += np.tensordot(g, x_pad[:, :, rows, cols], axes=(0, 0))
            dx_pad[:, :, rows, cols] += np.tensordot(g, w, axes=(1, 0))
    dx = dx_pad[:, :, padding:padding + H, padding:padding + W].copy()
    return dx, dw, db
