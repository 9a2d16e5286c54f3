# wrong: the variance is divided by m - 1 (ddof=1)
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    x = x.astype(float)
    dy = dy.astype(float)
    ax = (0, 2, 3)
    mu = x.mean(ax, keepdims=True)
    var = x.var(ax, keepdims=True, ddof=1)
    r = 1 / np.sqrt(var + eps)
    xhat = (x - mu) * r
    dgamma = (dy * xhat).sum(ax)
    dbeta = dy.sum(ax)
    dx = gamma.reshape(1, C, 1, 1) * r * (
        dy - dy.mean(ax, keepdims=True) - xhat * (dy * xhat).mean(ax, keepdims=True))
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
