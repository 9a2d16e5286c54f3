"""Linear algebra: centring is multiplication by I - 11'/m, the variance is the squared length of what is left."""

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = np.asarray(x)
    maps = x.transpose(0, 2, 3, 1)
    matrix = maps.reshape(-1, x.shape[1]).astype(dtype)
    mean, var = np.array(running_mean, dtype), np.array(running_var, dtype)
    m = len(matrix)
    if training and m <= 1:
        raise ValueError("training needs two values or more")
    if training:
        ones = np.ones(m, dtype)
        batch_mean = ones @ matrix / m
        centred = matrix - np.outer(ones, batch_mean)
        centred -= np.outer(ones, ones @ centred / m)
        length = np.linalg.norm(centred, axis=0)
        var_now = length * length / m
        mean_out = (1 - momentum) * mean + momentum * batch_mean
        var_out = (1 - momentum) * var + momentum * (var_now * m / (m - 1))
    else:
        centred, var_now, mean_out, var_out = matrix - mean, var, mean, var
    y = centred * (np.asarray(gamma, dtype) / np.sqrt(var_now + eps)) + np.asarray(beta, dtype)
    return y.reshape(maps.shape).transpose(0, 3, 1, 2), mean_out.astype(dtype), var_out.astype(dtype)
