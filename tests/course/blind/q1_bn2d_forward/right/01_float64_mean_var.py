import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    m = N * H * W

    # work in double precision, cast at the end
    x = x.astype(np.float64)
    g = gamma.astype(np.float64).reshape(1, C, 1, 1)
    b = beta.astype(np.float64).reshape(1, C, 1, 1)
    rm = running_mean.astype(np.float64)
    rv = running_var.astype(np.float64)

    if training:
        if m < 2:
            raise ValueError("need at least two values per channel")
        mu = x.mean(axis=(0, 2, 3))
        var = x.var(axis=(0, 2, 3))
        new_mean = (1 - momentum) * rm + momentum * mu
        new_var = (1 - momentum) * rv + momentum * var * m / (m - 1)
    else:
        mu, var = rm, rv
        new_mean, new_var = rm, rv

    xhat = (x - mu.reshape(1, C, 1, 1)) / np.sqrt(var.reshape(1, C, 1, 1) + eps)
    y = g * xhat + b
    return y.astype(dt), new_mean.astype(dt), new_var.astype(dt)
