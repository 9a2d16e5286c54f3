import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, rm, rv = (np.array(a).astype(dtype) for a in (x, gamma, beta, running_mean, running_var))
    if training:
        mu, var = np.mean(x, axis=(0, 2, 3)), np.var(x, axis=(0, 2, 3))
        rm = rm * (1 - momentum) + mu * momentum
        rv = rv * (1 - momentum) + np.var(x, axis=(0, 2, 3), ddof=1) * momentum
    else:
        mu, var = rm, rv
    std = np.sqrt(var + eps)
    # (N, C, H, W) -> (N, H, W, C)
    y = (x.transpose(0, 2, 3, 1) - mu) / std * gamma + beta
    return y.transpose(0, 3, 1, 2), rm, rv
