# wrong: dgamma and dbeta are averaged over the images of the batch
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
    std = np.sqrt(x.var(axis=ax, keepdims=True) + eps)
    xhat = (x - mu) / std
    # میانگین روی دسته
    dgamma = (dy * xhat).sum(axis=(2, 3)).mean(axis=0)
    dbeta = dy.sum(axis=(2, 3)).mean(axis=0)
    dxhat = dy * gamma[:, None, None]
    dx = (dxhat - dxhat.mean(axis=ax, keepdims=True)
          - xhat * (dxhat * xhat).mean(axis=ax, keepdims=True)) / std
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
