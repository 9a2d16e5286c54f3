# wrong: remembers the biased variance in new_var
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    n, c, h, w = x.shape
    if training:
        if n * h * w < 2:
            raise ValueError("batch too small")
        mean = np.mean(x, axis=(0, 2, 3), dtype=np.float64)
        var = np.var(x, axis=(0, 2, 3), dtype=np.float64)
        new_mean = (1 - momentum) * running_mean + momentum * mean
        new_var = (1 - momentum) * running_var + momentum * var
    else:
        mean = running_mean.astype(np.float64)
        var = running_var.astype(np.float64)
        new_mean = running_mean.copy()
        new_var = running_var.copy()
    xhat = (x - mean[None, :, None, None]) / np.sqrt(var + eps)[None, :, None, None]
    y = gamma[None, :, None, None] * xhat + beta[None, :, None, None]
    return y.astype(dt), new_mean.astype(dt), new_var.astype(dt)
