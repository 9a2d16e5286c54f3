"""The other way round: each pixel asks the windows that hold it for its share."""
import numpy as np


def windows_over(a, n_out, k, s):
    """all i with i*s <= a <= i*s + k - 1 and 0 <= i < n_out"""
    lo = max(0, -((k - 1 - a) // s))
    hi = min(n_out - 1, a // s)
    return range(lo, hi + 1)


def pool2d_backward(dy, x, k, stride, kind="max"):
    N, C, H, W = x.shape
    Ho, Wo = (H - k) // stride + 1, (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo) or kind not in ("max", "avg"):
        raise ValueError("invalid arguments")
    dtype = np.result_type(dy, x, np.float32)
    dx = np.zeros((N, C, H, W), dtype)

    place = np.empty((N, C, Ho, Wo), np.int64)
    if kind == "max":
        for i in range(Ho):
            for j in range(Wo):
                w = x[:, :, i * stride:i * stride + k, j * stride:j * stride + k]
                m = w.reshape(N, C, k * k).argmax(axis=2)
                place[:, :, i, j] = (i * stride + m // k) * W + j * stride + m % k

    for a in range(H):
        for e in range(W):
            for i in windows_over(a, Ho, k, stride):
                for j in windows_over(e, Wo, k, stride):
                    g = dy[:, :, i, j].astype(dtype)
                    if kind == "max":
                        g[place[:, :, i, j] != a * W + e] = 0
                    else:
                        g = g / (k * k)
                    dx[:, :, a, e] += g
    return dx
