"""The computation graph backwards, node by node: deviation, square, variance, root, product."""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    m = max(N * H * W, 1)

    def rows(a):
        return np.transpose(a, (1, 0, 2, 3)).reshape(C, N * H * W).astype(dtype)

    d, v = rows(dy), rows(x)
    g = np.asarray(gamma, dtype)[:, None]

    mean = np.sum(v, axis=1, keepdims=True) / m
    deviation = v - mean
    variance = np.sum(deviation * deviation, axis=1, keepdims=True) / m
    std = np.sqrt(variance + eps)
    inverse = 1 / std
    hat = deviation * inverse

    dgamma = np.sum(d * hat, axis=1)
    dbeta = np.sum(d, axis=1)
    dhat = d * g
    ddeviation = dhat * inverse
    dinverse = np.sum(dhat * deviation, axis=1, keepdims=True)
    dstd = -dinverse / (std * std)
    dvariance = dstd / (2 * std)
    ddeviation = ddeviation + dvariance * 2 * deviation / m
    dmean = -np.sum(ddeviation, axis=1, keepdims=True)
    dv = ddeviation + dmean / m
    return np.ascontiguousarray(dv.reshape(C, N, H, W).transpose(1, 0, 2, 3)), dgamma, dbeta
