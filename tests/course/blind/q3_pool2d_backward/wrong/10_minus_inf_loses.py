# wrong: the search starts at -inf with >, so a window full of -inf has no winner and its gradient is lost
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
    best = np.full(dy.shape, -np.inf)
    arg = np.full(dy.shape, -1)
    for u in range(k):
        for v in range(k):
            s = np.s_[:, :, u:u + (Ho - 1) * stride + 1:stride, v:v + (Wo - 1) * stride + 1:stride]
            if kind == "avg":
                dx[s] += (dy / (k * k)).astype(dx.dtype)
                continue
            new = x[s] > best
            best = np.where(new, x[s], best)
            arg = np.where(new, u * k + v, arg)
    if kind == "max":
        for u in range(k):
            for v in range(k):
                s = np.s_[:, :, u:u + (Ho - 1) * stride + 1:stride, v:v + (Wo - 1) * stride + 1:stride]
                dx[s] += ((arg == u * k + v) * dy).astype(dx.dtype)
    return dx
