import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    running_mean, running_var = np.asarray(running_mean, dtype), np.asarray(running_var, dtype)
    x = np.asarray(x, dtype)
    g, b, mean, var = (a.reshape(1, -1, 1, 1).astype(dtype) for a in (gamma, beta, running_mean, running_var))
    if training:
        if x.shape[0] * x.shape[2] * x.shape[3] < 2:
            raise ValueError("training needs two values")
        mean = x.mean(axis=(0, 2, 3), keepdims=True)
        var = x.var(axis=(0, 2, 3), keepdims=True)
        # آماره‌های ماندگار را به‌روز می‌کنیم
        running_mean[:] = (1 - momentum) * running_mean + momentum * mean.ravel()
        running_var[:] = (1 - momentum) * running_var + momentum * x.var(axis=(0, 2, 3), ddof=1)
    y = g * ((x - mean) / np.sqrt(var + eps)) + b
    return y, running_mean.copy(), running_var.copy()
