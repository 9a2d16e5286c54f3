"""Plain loops, one addition after the other."""

import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind != "max" and kind != "avg":
        raise ValueError(kind)
    N, C, H, W = x.shape
    Ho, Wo = (H - k) // stride + 1, (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("dy")
    dx = np.zeros((N, C, H, W), dtype=np.result_type(dy, x, np.float32))
    for n in range(N):
        for c in range(C):
            for i in range(Ho):
                for j in range(Wo):
                    a, b = i * stride, j * stride
                    if kind == "avg":
                        dx[n, c, a : a + k, b : b + k] += dx.dtype.type(dy[n, c, i, j]) / k**2
                    else:
                        u, v = np.unravel_index(np.argmax(x[n, c, a : a + k, b : b + k]), (k, k))
                        dx[n, c, a + u, b + v] += dy[n, c, i, j]
    return dx
