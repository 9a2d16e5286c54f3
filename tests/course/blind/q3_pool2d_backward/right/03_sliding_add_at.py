import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def pool2d_backward(dy, x, k, stride, kind="max"):
    N, C, H, W = x.shape
    Ho, Wo = 1 + (H - k) // stride, 1 + (W - k) // stride
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("shape mismatch between dy and the pooled x")
    dt = np.result_type(dy, x, np.float32)
    dx = np.zeros((N, C, H, W), dt)
    i = np.arange(Ho)[:, None] * stride
    j = np.arange(Wo)[None, :] * stride
    n = np.arange(N)[:, None, None, None]
    c = np.arange(C)[None, :, None, None]
    if kind == "max":
        win = sliding_window_view(x, (k, k), axis=(2, 3))[:, :, ::stride, ::stride]
        best = win.reshape(N, C, Ho, Wo, k * k).argmax(axis=4)
        np.add.at(dx, (n, c, i + best // k, j + best % k), dy.astype(dt))
    elif kind == "avg":
        share = dy.astype(dt) / (k * k)
        for u in range(k):
            for v in range(k):
                np.add.at(dx, (n, c, i + u, j + v), share)
    else:
        raise ValueError("kind: 'max' or 'avg'")
    return dx
