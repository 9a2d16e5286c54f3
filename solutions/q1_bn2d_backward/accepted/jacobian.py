"""Channel by channel, with the whole matrix of derivatives of outputs by inputs."""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dx = np.zeros(x.shape, dtype)
    dgamma = np.zeros(gamma.shape, dtype)
    dbeta = np.zeros(gamma.shape, dtype)
    for c in range(len(gamma)):
        if len(x) == 0:
            break
        values = np.asarray(x[:, c], dtype).ravel()
        upstream = np.asarray(dy[:, c], dtype).ravel()
        m = len(values)
        centring = np.eye(m, dtype=dtype) - np.ones((m, m), dtype) / m
        deviations = values - values.mean()
        s = np.sqrt((deviations**2).mean() + eps)
        hat = deviations / s
        matrix = (centring - np.outer(hat, hat) / m) * (dtype.type(gamma[c]) / s)
        dx[:, c] = (upstream @ matrix).reshape(x[:, c].shape)
        dgamma[c] = upstream @ hat
        dbeta[c] = upstream.sum()
    return dx, dgamma, dbeta
