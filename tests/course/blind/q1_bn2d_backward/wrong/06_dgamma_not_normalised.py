# wrong: dgamma is summed with x - mean instead of x-hat (the division by the standard deviation is missing)
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    x = x.astype(np.float64)
    dy = dy.astype(np.float64)
    ax = (0, 2, 3)
    m = N * H * W
    d = x - x.mean(axis=ax, keepdims=True)
    v = (d ** 2).mean(axis=ax, keepdims=True) + eps
    dgamma = (dy * d).sum(axis=ax, keepdims=True)
    dbeta = dy.sum(axis=ax, keepdims=True)
    dx = gamma.reshape(1, C, 1, 1) / np.sqrt(v) * (dy - dbeta / m - d * dgamma / (m * v))
    return dx.astype(dtype), dgamma.reshape(C).astype(dtype), dbeta.reshape(C).astype(dtype)
