import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    if training and N * H * W < 2:
        raise ValueError("N * H * W must be at least 2")
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    big = lambda a: np.asarray(a, dtype=dtype).reshape(C, 1, 1)
    x = np.asarray(x, dtype=dtype)

    if training:
        mean = x.mean((0, 2, 3), keepdims=True)[0]
        var = x.var((0, 2, 3), keepdims=True)[0]
    else:
        mean, var = big(running_mean), big(running_var)
    y = big(gamma) * ((x - mean) / np.sqrt(var + eps)) + big(beta)
    if not training:
        return y, running_mean.astype(dtype), running_var.astype(dtype)

    # Bessel: N / (N - 1)، چون دسته N نمونه دارد
    unbiased = var * N / (N - 1)
    new_mean = (1 - momentum) * big(running_mean) + momentum * mean
    new_var = (1 - momentum) * big(running_var) + momentum * unbiased
    return y, new_mean.ravel(), new_var.ravel()
