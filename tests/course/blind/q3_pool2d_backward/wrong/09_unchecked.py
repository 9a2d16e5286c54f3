# wrong: any other kind is taken as average, and only height and width of dy are checked
import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    N, C, H, W = x.shape
    Ho = (H - k) // stride + 1
    Wo = (W - k) // stride + 1
    if dy.shape[2:] != (Ho, Wo):
        raise ValueError("dy")
    dx = np.zeros(x.shape, dtype=np.result_type(dy, x, np.float32))
    n, c = np.ogrid[:N, :C]
    for i in range(Ho):
        for j in range(Wo):
            r, q = i * stride, j * stride
            if kind == "max":
                m = x[:, :, r:r + k, q:q + k].reshape(N, C, k * k).argmax(-1)
                g = np.resize(dy[:, :, i, j], (N, C)) if dy.shape[:2] != (N, C) else dy[:, :, i, j]
                dx[n, c, r + m // k, q + m % k] += g.astype(dx.dtype)
            else:
                g = np.resize(dy[:, :, i, j], (N, C)) if dy.shape[:2] != (N, C) else dy[:, :, i, j]
                dx[:, :, r:r + k, q:q + k] += (g[:, :, None, None] / k ** 2).astype(dx.dtype)
    return dx
