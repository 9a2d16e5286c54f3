"""One channel after the other, with math.fsum: sums that are rounded only once."""

import math

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    y = np.zeros(x.shape, dtype=dtype)
    new_mean = np.zeros(len(running_mean), dtype=dtype)
    new_var = np.zeros(len(running_var), dtype=dtype)
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if training and m < 2:
        raise ValueError("need more values")

    for c in range(x.shape[1]):
        old_mean, old_var = float(running_mean[c]), float(running_var[c])
        channel = np.asarray(x[:, c], dtype=float)
        if training:
            mean = math.fsum(channel.flat) / m
            squares = math.fsum((value - mean) ** 2 for value in channel.flat)
            var = squares / m
            new_mean[c] = old_mean + momentum * (mean - old_mean)
            new_var[c] = old_var + momentum * (squares / (m - 1) - old_var)
        else:
            mean, var = old_mean, old_var
            new_mean[c], new_var[c] = old_mean, old_var
        y[:, c] = (channel - mean) * (float(gamma[c]) / math.sqrt(var + eps)) + float(beta[c])
    return y, new_mean, new_var
