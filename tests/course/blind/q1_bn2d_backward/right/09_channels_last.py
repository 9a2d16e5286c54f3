import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    # work directly in the dtype of the result, channels moved to the end so that
    # (C,) vectors broadcast by themselves
    dt = np.result_type(dy, x, gamma, np.float32)
    g = np.moveaxis(np.asarray(dy), 1, -1).astype(dt)
    a = np.moveaxis(np.asarray(x), 1, -1).astype(dt)
    gam = np.asarray(gamma).astype(dt)
    n, h, w, c = a.shape
    g = g.reshape(n * h * w, c)
    a = a.reshape(n * h * w, c)
    m = dt.type(max(n * h * w, 1))
    e = dt.type(eps)

    a -= a.sum(axis=0) / m                  # a is my own copy (astype copies)
    inv = 1 / np.sqrt((a * a).sum(axis=0) / m + e)
    a *= inv
    dbeta = g.sum(axis=0)
    dgamma = (g * a).sum(axis=0)
    g -= dbeta / m
    a *= dgamma / m
    g -= a
    g *= gam * inv
    dx = np.moveaxis(g.reshape(n, h, w, c), -1, 1)
    return dx, dgamma.astype(dt, copy=False), dbeta.astype(dt, copy=False)
