"""Evaluation and training as one straight line per channel, y = a x + b; sums by einsum."""

import numpy as np


def straight_line(x, mean, var, gamma, beta, eps):
    a = gamma / np.sqrt(var + eps)
    b = beta - a * mean
    return np.einsum("nchw,c->nchw", x, a) + b.reshape(-1, 1, 1)


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    result = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, mean, var = (np.asarray(a, dtype=np.float64) for a in (x, gamma, beta, running_mean, running_var))
    kept_mean, kept_var = mean, var
    if training:
        m = x.size // x.shape[1]
        if m < 2:
            raise ValueError(f"{m} values in a channel")
        mean = np.einsum("nchw->c", x) / m
        deviation = x - mean[None, :, None, None]
        var = np.einsum("nchw,nchw->c", deviation, deviation) / m
        kept_mean = kept_mean - momentum * (kept_mean - mean)
        kept_var = kept_var - momentum * (kept_var - var * (m / (m - 1)))
    y = straight_line(x, mean, var, gamma, beta, eps)
    return tuple(np.array(part, dtype=result) for part in (y, kept_mean, kept_var))
