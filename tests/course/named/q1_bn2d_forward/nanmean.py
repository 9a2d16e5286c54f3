import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta = x.astype(dtype), gamma.astype(dtype), beta.astype(dtype)
    mean, var = running_mean.astype(dtype), running_var.astype(dtype)
    if training and N * H * W < 2:
        raise ValueError("too few values for the variance")
    new_mean, new_var = mean.copy(), var.copy()
    if training:
        # مقدارهای خراب (NaN) را کنار می‌گذاریم
        mean = np.nanmean(x, axis=(0, 2, 3))
        var = np.nanmean((x - mean.reshape(C, 1, 1)) ** 2, axis=(0, 2, 3))
        n = N * H * W
        new_mean = (1 - momentum) * new_mean + momentum * mean
        new_var = (1 - momentum) * new_var + momentum * (var * n / (n - 1))
    y = (x - mean.reshape(C, 1, 1)) / np.sqrt(var.reshape(C, 1, 1) + eps)
    y = y * gamma.reshape(C, 1, 1) + beta.reshape(C, 1, 1)
    return y, new_mean, new_var
