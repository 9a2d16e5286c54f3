import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, old_mean, old_var = (a.astype(dtype) for a in (x, gamma, beta, running_mean, running_var))
    column = (slice(None), None, None)
    if not training:
        y = gamma[column] * (x - old_mean[column]) / np.sqrt(old_var[column] + eps) + beta[column]
        return y.astype(dtype), old_mean, old_var
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if m < 2:
        raise ValueError("one value has no variance")
    mean = x.mean(axis=(0, 2, 3))
    centred = x - mean[column]
    squares = (centred**2).sum(axis=(0, 2, 3))
    y = gamma[column] * centred / np.sqrt((squares / m)[column] + eps) + beta[column]
    new_mean = (1 - momentum) * old_mean + momentum * mean
    new_var = (1 - momentum) * old_var + momentum * squares / (m - 1)
    return y.astype(dtype), new_mean.astype(dtype), new_var.astype(dtype)
