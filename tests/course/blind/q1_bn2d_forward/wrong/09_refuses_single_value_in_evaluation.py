# wrong: raises ValueError for one value or an empty batch in evaluation as well
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    m = N * H * W
    if m < 2:
        raise ValueError("a channel needs at least two values")
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta = (a.astype(np.float64) for a in (x, gamma, beta))
    rm, rv = running_mean.astype(np.float64), running_var.astype(np.float64)
    if training:
        mean, var = x.mean(axis=(0, 2, 3)), x.var(axis=(0, 2, 3))
        rm = (1 - momentum) * rm + momentum * mean
        rv = (1 - momentum) * rv + momentum * x.var(axis=(0, 2, 3), ddof=1)
    else:
        mean, var = rm, rv
    k = (1, C, 1, 1)
    y = gamma.reshape(k) * (x - mean.reshape(k)) / np.sqrt(var.reshape(k) + eps) + beta.reshape(k)
    return y.astype(dt), rm.astype(dt), rv.astype(dt)
