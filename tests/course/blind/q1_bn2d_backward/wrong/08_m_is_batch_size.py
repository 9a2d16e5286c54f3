# wrong: the formula of the dense layer is copied, with m = N instead of N*H*W
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    x = x.astype(np.float64)
    dy = dy.astype(np.float64)
    ax = (0, 2, 3)
    mu = x.mean(axis=ax, keepdims=True)
    var = x.var(axis=ax, keepdims=True)
    std = np.sqrt(var + eps)
    xhat = (x - mu) / std
    dbeta = dy.sum(axis=ax)
    dgamma = (dy * xhat).sum(axis=ax)
    dxhat = dy * gamma.reshape(1, C, 1, 1)
    dx = 1 / (N * std) * (
        N * dxhat
        - dxhat.sum(axis=ax, keepdims=True)
        - xhat * (dxhat * xhat).sum(axis=ax, keepdims=True))
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
