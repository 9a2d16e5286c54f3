import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x
    matrix = w.astype(dtype).reshape(O, C * kh * kw).T
    bias = 0 if b is None else b.astype(dtype)

    y = np.empty((N, O, Ho, Wo), dtype)
    for i in range(Ho):
        for j in range(Wo):
            top, left = i * stride, j * stride
            patch = xp[:, :, top : top + dilation * (kh - 1) + 1 : dilation, left : left + dilation * (kw - 1) + 1 : dilation]
            y[:, :, i, j] = patch.reshape(N, C * kh * kw) @ matrix + bias
    return y
