import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind != "max" and kind != "avg":
        raise ValueError("kind must be 'max' or 'avg'")
    N, C, H, W = x.shape
    Ho = (H - k) // stride + 1
    Wo = (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("dy has the wrong shape")

    dx = np.zeros((N, C, H, W), dtype=np.result_type(dy, x, np.float32))
    for n in range(N):
        for c in range(C):
            for i in range(Ho):
                for j in range(Wo):
                    r, q = i * stride, j * stride
                    if kind == "avg":
                        dx[n, c, r:r + k, q:q + k] += dx.dtype.type(dy[n, c, i, j]) / (k * k)
                    else:
                        m = np.argmax(x[n, c, r:r + k, q:q + k])
                        dx[n, c, r + m // k, q + m % k] += dy[n, c, i, j]
    return dx
