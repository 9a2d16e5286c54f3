# wrong: eps is added to the standard deviation, not to the variance
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
    xc = x - x.mean(axis=ax, keepdims=True)
    std = np.sqrt((xc * xc).mean(axis=ax, keepdims=True)) + eps
    xhat = xc / std
    dbeta = dy.sum(axis=ax, keepdims=True)
    dgamma = (dy * xhat).sum(axis=ax, keepdims=True)
    dx = gamma.reshape(1, -1, 1, 1) / std * (dy - dbeta / m - xhat * dgamma / m)
    return dx.astype(dtype), dgamma.ravel().astype(dtype), dbeta.ravel().astype(dtype)
