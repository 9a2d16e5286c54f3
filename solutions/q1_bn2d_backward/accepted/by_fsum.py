"""Sums rounded only once (math.fsum), in double precision, whatever comes in."""

from math import fsum, sqrt

import numpy as np


def one_channel(dy, x, gamma, eps):
    m = len(x)
    mean = fsum(x) / m
    u = [value - mean for value in x]
    s = sqrt(fsum(value * value for value in u) / m + eps)
    hat = [value / s for value in u]
    dgamma = fsum(d * h for d, h in zip(dy, hat))
    dbeta = fsum(dy)
    return [gamma / s * (d - (dbeta + h * dgamma) / m) for d, h in zip(dy, hat)], dgamma, dbeta


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dx = np.zeros(x.shape, dtype=dtype)
    dgamma, dbeta = [0.0] * len(gamma), [0.0] * len(gamma)
    if x.size:
        for c, g in enumerate(gamma.tolist()):
            flat = dy[:, c].ravel().tolist(), x[:, c].ravel().tolist()
            row, dgamma[c], dbeta[c] = one_channel(*flat, g, eps)
            dx[:, c] = np.reshape(row, dx[:, c].shape)
    return dx, np.array(dgamma, dtype=dtype), np.array(dbeta, dtype=dtype)
