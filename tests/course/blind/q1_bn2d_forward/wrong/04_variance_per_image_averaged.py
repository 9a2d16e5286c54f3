# wrong: the variance is taken inside each image and averaged over the batch (spread between images is lost)
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    if training and m < 2:
        raise ValueError("too few values")
    x = x.astype(np.float64)
    if training:
        mu = x.mean(axis=(2, 3)).mean(axis=0)
        var = x.var(axis=(2, 3)).mean(axis=0)
        new_mean = (1 - momentum) * running_mean + momentum * mu
        new_var = (1 - momentum) * running_var + momentum * var * m / (m - 1)
    else:
        mu, var = running_mean.astype(np.float64), running_var.astype(np.float64)
        new_mean, new_var = running_mean, running_var
    y = (x - mu.reshape(1, C, 1, 1)) / np.sqrt(var.reshape(1, C, 1, 1) + eps)
    y = gamma.reshape(1, C, 1, 1) * y + beta.reshape(1, C, 1, 1)
    return y.astype(dt), new_mean.astype(dt), new_var.astype(dt)
