"""Sums strictly one after the other, in the dtype of the result, in plain loops."""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    real = dtype.type
    N, C, H, W = x.shape
    dx = np.empty(x.shape, dtype)
    dgamma, dbeta = np.zeros(C, dtype), np.zeros(C, dtype)
    for c in range(C):
        places = [(n, c, i, j) for n in range(N) for i in range(H) for j in range(W)]
        m = len(places)
        if m == 0:
            continue
        mean = real(0)
        for p in places:
            mean += real(x[p])
        mean /= m
        var = real(0)
        for p in places:
            var += (real(x[p]) - mean) ** 2
        std = np.sqrt(var / m + real(eps))
        for p in places:
            dgamma[c] += real(dy[p]) * ((real(x[p]) - mean) / std)
            dbeta[c] += real(dy[p])
        for p in places:
            hat = (real(x[p]) - mean) / std
            dx[p] = real(gamma[c]) / std * (real(dy[p]) - dbeta[c] / m - hat * dgamma[c] / m)
    return dx, dgamma, dbeta
