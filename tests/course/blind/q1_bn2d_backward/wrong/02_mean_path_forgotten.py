# wrong: the path through the mean is forgotten, only the one through the variance is there
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dy = dy.astype(np.float64)
    x = x.astype(np.float64)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    ax = (0, 2, 3)
    m = N * H * W
    mu = x.mean(axis=ax, keepdims=True)
    xc = x - mu
    var = (xc ** 2).mean(axis=ax, keepdims=True)
    std = np.sqrt(var + eps)
    xhat = xc / std
    dxhat = dy * gamma[None, :, None, None]
    dvar = np.sum(dxhat * xc, axis=ax, keepdims=True) * -0.5 * (var + eps) ** -1.5
    dx = dxhat / std + dvar * 2 * xc / m
    dgamma = np.sum(dy * xhat, axis=ax)
    dbeta = np.sum(dy, axis=ax)
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
