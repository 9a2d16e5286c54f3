# wrong: results are allocated with zeros_like of the inputs, so integer inputs truncate everything to integers
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    y = np.zeros_like(x)
    new_mean = np.zeros_like(running_mean)
    new_var = np.zeros_like(running_var)
    m = N * H * W
    if training and m < 2:
        raise ValueError("m must be at least 2")
    for c in range(C):
        vals = x[:, c, :, :].astype(np.float64)
        if training:
            mu = vals.mean()
            var = vals.var()
            new_mean[c] = (1 - momentum) * running_mean[c] + momentum * mu
            new_var[c] = (1 - momentum) * running_var[c] + momentum * var * m / (m - 1)
        else:
            mu = running_mean[c]
            var = running_var[c]
            new_mean[c] = mu
            new_var[c] = var
        y[:, c, :, :] = gamma[c] * (vals - mu) / np.sqrt(var + eps) + beta[c]
    return y, new_mean, new_var
