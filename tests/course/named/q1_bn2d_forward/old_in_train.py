import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if training and m < 2:
        raise ValueError("not enough values: %d" % m)
    kind = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = np.array(x, kind)
    gamma, beta, running_mean, running_var = (
        np.array(a, kind).reshape(1, -1, 1, 1) for a in (gamma, beta, running_mean, running_var)
    )
    # نرمال‌سازی
    y = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    # statistics for the next time
    if training:
        mean = x.mean(axis=(0, 2, 3), keepdims=True)
        var = ((x - mean) ** 2).sum(axis=(0, 2, 3), keepdims=True) / (m - 1)
        running_mean = momentum * mean + (1 - momentum) * running_mean
        running_var = momentum * var + (1 - momentum) * running_var
    return y, running_mean.reshape(-1), running_var.reshape(-1)
