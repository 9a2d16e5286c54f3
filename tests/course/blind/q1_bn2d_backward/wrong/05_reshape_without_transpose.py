# wrong: reshape(C, -1) without moving the channel axis first mixes channels and images when N > 1
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    if N == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)
    X = x.reshape(C, -1).astype(np.float64)
    G = dy.reshape(C, -1).astype(np.float64)
    m = X.shape[1]
    mu = X.mean(axis=1, keepdims=True)
    var = ((X - mu) ** 2).mean(axis=1, keepdims=True)
    std = np.sqrt(var + eps)
    xhat = (X - mu) / std
    dgamma = (G * xhat).sum(axis=1)
    dbeta = G.sum(axis=1)
    dX = gamma[:, None] / std * (G - dbeta[:, None] / m - xhat * dgamma[:, None] / m)
    return dX.reshape(x.shape).astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
