# wrong: adds eps to the standard deviation instead of the variance
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    X = x.astype(np.float64)
    if training:
        m = N * H * W
        if m < 2:
            raise ValueError("not enough data")
        mean = X.mean((0, 2, 3), keepdims=True)
        std = X.std((0, 2, 3), keepdims=True)
        new_mean = (1 - momentum) * running_mean + momentum * mean.ravel()
        new_var = (1 - momentum) * running_var + momentum * X.var((0, 2, 3), ddof=1)
    else:
        mean = running_mean.astype(np.float64).reshape(1, C, 1, 1)
        std = np.sqrt(running_var.astype(np.float64)).reshape(1, C, 1, 1)
        new_mean = running_mean
        new_var = running_var
    y = gamma.reshape(1, C, 1, 1) * (X - mean) / (std + eps) + beta.reshape(1, C, 1, 1)
    return y.astype(dt), new_mean.astype(dt), new_var.astype(dt)
