"""Sums strictly one after the other (np.add.accumulate), in the dtype of the result; variance from shifted data."""

import numpy as np


def add_up(rows):
    return np.add.accumulate(rows, axis=1)[:, -1]


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = np.shape(x)
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    rows = np.swapaxes(x, 0, 1).reshape(C, N * H * W).astype(dtype)
    g, b, mean, var = (np.array(a, dtype=dtype)[:, None] for a in (gamma, beta, running_mean, running_var))
    new_mean, new_var = mean[:, 0].copy(), var[:, 0].copy()
    if training:
        m = N * H * W
        if m in (0, 1):
            raise ValueError("too few values to train")
        # shifting all values of a channel by its first one changes no deviation
        first = rows[:, :1]
        shifted = rows - first
        middle = add_up(shifted)[:, None] / m
        squares = add_up((shifted - middle) ** 2)
        mean, var = first + middle, (squares / m)[:, None]
        new_mean = (1 - momentum) * new_mean + momentum * mean[:, 0]
        new_var = (1 - momentum) * new_var + momentum * squares / (m - 1)
    y = g * ((rows - mean) / np.sqrt(var + eps)) + b
    return y.reshape(C, N, H, W).swapaxes(0, 1).copy(), new_mean.astype(dtype), new_var.astype(dtype)
