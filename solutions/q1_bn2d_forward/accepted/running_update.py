"""Welford's way: mean and squared deviations are brought up to date value by value, all channels at once."""

import numpy as np


def welford(values):
    """values: (m, C), one row after the other."""
    mean = np.zeros(values.shape[1], values.dtype)
    squares = np.zeros_like(mean)
    for count, row in enumerate(values, start=1):
        before = row - mean
        mean = mean + before / count
        squares = squares + before * (row - mean)
    return mean, squares


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if training and x[:, 0].size <= 1:
        raise ValueError("a channel needs two values to have a variance")
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    last = np.moveaxis(np.asarray(x), 1, -1).astype(dtype)  # (N, H, W, C): channels broadcast by themselves
    mean, var = running_mean.astype(dtype), running_var.astype(dtype)
    new_mean, new_var = mean, var
    if training:
        rows = last.reshape(-1, last.shape[-1])
        batch_mean, squares = welford(rows)
        new_mean = mean * (1 - momentum) + batch_mean * momentum
        new_var = var * (1 - momentum) + squares / (len(rows) - 1) * momentum
        mean, var = batch_mean, squares / len(rows)
    y = (last - mean) / np.sqrt(var + eps) * gamma.astype(dtype) + beta.astype(dtype)
    return np.moveaxis(y, -1, 1), new_mean, new_var
