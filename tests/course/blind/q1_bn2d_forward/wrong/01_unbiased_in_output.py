# wrong: divides the output by the unbiased variance too, instead of the biased one
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    if training and N * H * W < 2:
        raise ValueError("need two values")
    x = x.astype(np.float64)
    rm = running_mean.astype(np.float64)
    rv = running_var.astype(np.float64)
    if training:
        mu = x.mean(axis=(0, 2, 3))
        var = x.var(axis=(0, 2, 3), ddof=1)
        nm = (1 - momentum) * rm + momentum * mu
        nv = (1 - momentum) * rv + momentum * var
    else:
        mu, var, nm, nv = rm, rv, rm, rv
    s = (1, C, 1, 1)
    y = gamma.reshape(s) * (x - mu.reshape(s)) / np.sqrt(var.reshape(s) + eps) + beta.reshape(s)
    return y.astype(dt), nm.astype(dt), nv.astype(dt)
