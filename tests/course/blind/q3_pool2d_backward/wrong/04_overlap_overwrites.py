# wrong: a pixel that wins in several windows keeps only the last gradient (fancy index += adds once)
import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind not in ("max", "avg"):
        raise ValueError("kind")
    N, C, H, W = x.shape
    Ho = (H - k) // stride + 1
    Wo = (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("shape of dy")
    dx = np.zeros(x.shape, dtype=np.result_type(dy, x, np.float32))
    n, c, i, j = np.indices(dy.shape)
    if kind == "max":
        win = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(2, 3))[:, :, ::stride, ::stride]
        best = win.reshape(N, C, Ho, Wo, k * k).argmax(-1)
        dx[n, c, i * stride + best // k, j * stride + best % k] += dy.astype(dx.dtype)
    else:
        for u in range(k):
            for v in range(k):
                dx[n, c, i * stride + u, j * stride + v] += (dy / (k * k)).astype(dx.dtype)
    return dx
