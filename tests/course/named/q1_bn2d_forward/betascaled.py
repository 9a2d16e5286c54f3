import math

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    if training and m < 2:
        raise ValueError("m")
    y = np.zeros(x.shape, dtype)
    means, variances = [], []
    for c in range(C):
        values = [float(v) for v in x[:, c].flat]
        mu, var = float(running_mean[c]), float(running_var[c])
        keep_mu, keep_var = mu, var
        if training:
            mu = math.fsum(values) / m
            squares = math.fsum((v - mu) * (v - mu) for v in values)
            var = squares / m
            keep_mu = (1 - momentum) * keep_mu + momentum * mu
            keep_var = (1 - momentum) * keep_var + momentum * squares / (m - 1)
        means.append(keep_mu)
        variances.append(keep_var)
        root = math.sqrt(var + eps)
        # نرمال، سپس جابه‌جایی و مقیاس
        channel = [float(gamma[c]) * ((v - mu) / root + float(beta[c])) for v in values]
        y[:, c] = np.array(channel).reshape(N, H, W)
    return y, np.array(means, dtype), np.array(variances, dtype)
