import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    result = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, running_mean, running_var = (
        np.asarray(a, dtype=np.float64) for a in (x, gamma, beta, running_mean, running_var)
    )
    new_mean, new_var = running_mean, running_var
    mean, var = running_mean, running_var
    if training:
        m = x.shape[0] * x.shape[2] * x.shape[3]
        if m < 2:
            raise ValueError("training with a single value")
        # یک بار از روی داده‌ها: مجموع و مجموع مربع‌ها
        s1 = np.sum(x, axis=(0, 2, 3))
        s2 = np.sum(np.square(x), axis=(0, 2, 3))
        mean = s1 / m
        var = np.maximum(s2 / m - mean ** 2, 0)
        new_mean = (1 - momentum) * running_mean + momentum * mean
        new_var = (1 - momentum) * running_var + momentum * var * m / (m - 1)
    a = gamma / np.sqrt(var + eps)
    y = a[None, :, None, None] * (x - mean[None, :, None, None]) + beta[None, :, None, None]
    return y.astype(result), new_mean.astype(result), new_var.astype(result)
