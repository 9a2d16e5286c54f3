import math

import numpy as np


def _one_channel(g, v, gamma, eps):
    """g, v: one-dimensional float64 arrays with the m values of one channel"""
    m = v.size
    mu = float(v.mean())
    dev = v - mu
    var = float(np.mean(dev * dev))
    std = math.sqrt(var + eps)
    xhat = dev / std
    db = float(g.sum())
    dg = float((g * xhat).sum())
    dv = gamma / std * (g - db / m - xhat * dg / m)
    return dv, dg, db


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dt = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = np.shape(x)
    dx = np.zeros((N, C, H, W), dtype=dt)
    dgamma = np.zeros(C, dtype=dt)
    dbeta = np.zeros(C, dtype=dt)
    if N == 0:
        return dx, dgamma, dbeta
    for c in range(C):
        g = dy[:, c].astype(np.float64).ravel()
        v = x[:, c].astype(np.float64).ravel()
        dv, dgamma[c], dbeta[c] = _one_channel(g, v, float(gamma[c]), float(eps))
        dx[:, c] = dv.reshape(N, H, W)
    return dx, dgamma, dbeta


if __name__ == "__main__":
    x = np.array([[[[1, 3]]], [[[5, 7]]]])
    dy = np.array([[[[9, 0]]], [[[0, -3]]]])
    print(batchnorm2d_backward(dy, x, np.array([3]), 4))
