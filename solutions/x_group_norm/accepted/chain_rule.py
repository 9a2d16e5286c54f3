"""The chain rule step by step, as in a lecture: first the gradients of variance and mean, then that of x."""

import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups:
        raise ValueError("groups must divide the number of channels")
    dtype = np.result_type(x, gamma, beta, dy, np.float32)
    shape = x.shape
    size = int(np.prod(shape[2:], dtype=int))
    cut = (N, groups, C // groups, size)
    x = np.reshape(x, cut).astype(dtype)
    dy = np.reshape(dy, cut).astype(dtype)
    g = np.reshape(gamma, (groups, C // groups, 1)).astype(dtype)
    b = np.reshape(beta, (groups, C // groups, 1)).astype(dtype)

    mean = x.mean(axis=(2, 3), keepdims=True)
    var = x.var(axis=(2, 3), keepdims=True)
    istd = 1 / np.sqrt(var + eps)
    xhat = (x - mean) * istd
    y = g * xhat + b

    m = C // groups * size
    dxhat = dy * g
    dvar = np.sum(dxhat * (x - mean), axis=(2, 3), keepdims=True) * -0.5 * istd**3
    dmean = -np.sum(dxhat * istd, axis=(2, 3), keepdims=True) - 2 * dvar * np.mean(x - mean, axis=(2, 3), keepdims=True)
    dx = dxhat * istd + dvar * 2 * (x - mean) / m + dmean / m

    dgamma = np.sum(dy * xhat, axis=(0, 3)).reshape(C)
    dbeta = np.sum(dy, axis=(0, 3)).reshape(C)
    return y.reshape(shape), dx.reshape(shape), dgamma, dbeta
