# wrong: mean and variance are treated as constants (as in evaluation), so dx = gamma * dy / std
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dy = dy.astype(np.float64)
    x = x.astype(np.float64)
    N, C, H, W = x.shape
    m = max(N * H * W, 1)
    mu = x.sum(axis=(0, 2, 3), keepdims=True) / m
    var = ((x - mu) ** 2).sum(axis=(0, 2, 3), keepdims=True) / m
    std = np.sqrt(var + eps)
    xhat = (x - mu) / std
    dgamma = (dy * xhat).sum(axis=(0, 2, 3))
    dbeta = dy.sum(axis=(0, 2, 3))
    dx = dy * gamma.reshape(1, C, 1, 1) / std
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
