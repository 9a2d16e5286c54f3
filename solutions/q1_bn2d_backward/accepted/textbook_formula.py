"""The closed formula with N H W in front, all channels at once."""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dy, x, gamma = dy.astype(dtype), x.astype(dtype), gamma.astype(dtype)
    axes = (0, 2, 3)
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if m == 0:
        return np.zeros_like(x), np.zeros_like(gamma), np.zeros_like(gamma)
    mu = x.mean(axis=axes, keepdims=True)
    inv = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
    xhat = (x - mu) * inv
    dbeta = dy.sum(axis=axes)
    dgamma = (dy * xhat).sum(axis=axes)
    c = (slice(None), None, None)
    dx = gamma[c] * inv / m * (m * dy - dbeta[c] - xhat * dgamma[c])
    return dx, dgamma, dbeta
