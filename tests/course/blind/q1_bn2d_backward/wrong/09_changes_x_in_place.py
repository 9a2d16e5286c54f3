# wrong: centres and scales x in place when it has the result's dtype already (input modified, read-only fails)
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    x = np.asarray(x, dtype=dtype)
    dy = np.asarray(dy, dtype=dtype)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    ax = (0, 2, 3)
    x -= x.mean(axis=ax, keepdims=True)
    std = np.sqrt((x ** 2).mean(axis=ax, keepdims=True) + eps)
    x /= std
    dgamma = (dy * x).sum(axis=ax)
    dbeta = dy.sum(axis=ax)
    dx = gamma.reshape(1, C, 1, 1) / std * (
        dy - dy.mean(axis=ax, keepdims=True) - x * (dy * x).mean(axis=ax, keepdims=True))
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
