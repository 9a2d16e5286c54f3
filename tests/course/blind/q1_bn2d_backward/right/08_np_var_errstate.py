import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    result = np.result_type(dy, x, gamma, np.float32)
    if np.ndim(x) != 4 or np.shape(x) != np.shape(dy):
        raise ValueError("x and dy must be (N, C, H, W) arrays of the same shape")
    if not eps > 0:
        raise ValueError("eps must be positive")
    n, c, h, w = np.shape(x)
    axes = (0, 2, 3)

    if n == 0:
        return (np.zeros((n, c, h, w), dtype=result),
                np.zeros(c, dtype=result),
                np.zeros(c, dtype=result))

    with np.errstate(invalid="ignore"):
        mu = np.mean(x, axis=axes, dtype=np.float64, keepdims=True)
        var = np.var(x, axis=axes, dtype=np.float64, keepdims=True)   # numpy: two passes, ddof=0
        std = np.sqrt(var + float(eps))
        xhat = (x - mu) / std
        scale = np.reshape(gamma, (1, c, 1, 1)) / std
        dbeta = np.sum(dy, axis=axes, dtype=np.float64, keepdims=True)
        dgamma = np.sum(dy * xhat, axis=axes, dtype=np.float64, keepdims=True)
        dx = scale * (dy - (dbeta + xhat * dgamma) / (n * h * w))
    return (dx.astype(result),
            dgamma.reshape(c).astype(result),
            dbeta.reshape(c).astype(result))
