# wrong: the dtype follows dy alone, x is left out (float32 dy with float64 or integer x gives float32)
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
    dx = np.zeros(x.shape, dtype=np.result_type(dy, np.float32))
    for i in range(Ho):
        for j in range(Wo):
            r, c = i * stride, j * stride
            if kind == "avg":
                dx[:, :, r:r + k, c:c + k] += (dy[:, :, i:i + 1, j:j + 1] / k ** 2).astype(dx.dtype)
            else:
                m = x[:, :, r:r + k, c:c + k].reshape(N, C, k * k).argmax(-1)
                for n in range(N):
                    for q in range(C):
                        dx[n, q, r + m[n, q] // k, c + m[n, q] % k] += dy[n, q, i, j]
    return dx
