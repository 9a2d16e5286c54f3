# wrong: in evaluation new_mean and new_var are the running arrays themselves when the dtype already fits
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    x = np.asarray(x, np.float64)
    rm = np.asarray(running_mean, dt)
    rv = np.asarray(running_var, dt)
    g = np.asarray(gamma, np.float64).reshape(1, C, 1, 1)
    b = np.asarray(beta, np.float64).reshape(1, C, 1, 1)
    if training:
        if m < 2:
            raise ValueError("too few values")
        mean = x.mean(axis=(0, 2, 3))
        var = x.var(axis=(0, 2, 3))
        rm = (1 - momentum) * rm + momentum * mean
        rv = (1 - momentum) * rv + momentum * var * m / (m - 1)
    else:
        mean = rm.astype(np.float64)
        var = rv.astype(np.float64)
    y = g * (x - mean.reshape(1, C, 1, 1)) / np.sqrt(var.reshape(1, C, 1, 1) + eps) + b
    return y.astype(dt), np.asarray(rm, dt), np.asarray(rv, dt)
