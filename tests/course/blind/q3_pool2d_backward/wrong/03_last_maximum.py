# wrong: the last of equal maxima wins
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
    for n in range(N):
        for c in range(C):
            for i in range(Ho):
                for j in range(Wo):
                    g = dy[n, c, i, j]
                    if kind == "avg":
                        for u in range(k):
                            for v in range(k):
                                dx[n, c, i * stride + u, j * stride + v] += g / (k * k)
                        continue
                    best, bu, bv = -np.inf, 0, 0
                    for u in range(k):
                        for v in range(k):
                            val = x[n, c, i * stride + u, j * stride + v]
                            if val >= best:
                                best, bu, bv = val, u, v
                    dx[n, c, i * stride + bu, j * stride + bv] += g
    return dx
