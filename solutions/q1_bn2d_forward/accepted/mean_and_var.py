"""With np.mean and np.var, axes kept so that everything broadcasts."""

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    kind = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, old_mean, old_var = (np.array(a, dtype=kind) for a in (x, gamma, beta, running_mean, running_var))
    gamma, beta = gamma[:, None, None], beta[:, None, None]
    if not training:
        y = gamma * (x - old_mean[:, None, None]) / np.sqrt(old_var[:, None, None] + eps) + beta
        return y, old_mean, old_var

    N, _, H, W = x.shape
    if N * H * W < 2:
        raise ValueError("one value has no variance")
    mean = x.mean(axis=(0, 2, 3), keepdims=True)
    var = x.var(axis=(0, 2, 3), keepdims=True)
    y = gamma * (x - mean) / np.sqrt(var + eps) + beta
    unbiased = x.var(axis=(0, 2, 3), ddof=1)
    return y, (1 - momentum) * old_mean + momentum * mean.ravel(), (1 - momentum) * old_var + momentum * unbiased
