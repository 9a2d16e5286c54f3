# wrong: the gradient is divided among equal maxima
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
    for i in range(Ho):
        for j in range(Wo):
            r, c = i * stride, j * stride
            g = dy[:, :, i, j][:, :, None, None]
            if kind == "max":
                w = x[:, :, r:r + k, c:c + k]
                m = w == w.max(axis=(2, 3), keepdims=True)
                dx[:, :, r:r + k, c:c + k] += (g * m / m.sum(axis=(2, 3), keepdims=True)).astype(dx.dtype)
            else:
                dx[:, :, r:r + k, c:c + k] += (g / (k * k)).astype(dx.dtype)
    return dx
