# wrong: variance as mean of squares minus square of mean, in float32 for float32 inputs: useless for mean 1e4
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = x.astype(dt)
    rm = running_mean.astype(dt)
    rv = running_var.astype(dt)
    g = gamma.astype(dt)[None, :, None, None]
    b = beta.astype(dt)[None, :, None, None]
    if training:
        m = x.shape[0] * x.shape[2] * x.shape[3]
        if m < 2:
            raise ValueError("need more values")
        mean = x.mean(axis=(0, 2, 3))
        var = (x * x).mean(axis=(0, 2, 3)) - mean * mean
        var = np.maximum(var, 0)
        rm = (1 - momentum) * rm + momentum * mean
        rv = (1 - momentum) * rv + momentum * var * m / (m - 1)
    else:
        mean, var = rm, rv
    y = g * (x - mean[None, :, None, None]) / np.sqrt(var[None, :, None, None] + eps) + b
    return y.astype(dt), rm.astype(dt), rv.astype(dt)
