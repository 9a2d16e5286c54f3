import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, running_mean, running_var = [
        a.astype(dtype) for a in (x, gamma, beta, running_mean, running_var)
    ]
    shape = (1, -1, 1, 1)
    if training:
        n = x[:, 0].size
        if n < 2:
            raise ValueError("batch too small")
        mu = x.mean(axis=(0, 2, 3))
        var = x.var(axis=(0, 2, 3))
        # میانگین متحرک
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * x.var(axis=(0, 2, 3), ddof=1)
    else:
        mu, var = running_mean, running_var
    x_hat = (x - mu.reshape(shape)) / np.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * x_hat + beta.reshape(shape), running_mean, running_var
