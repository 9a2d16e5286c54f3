import math

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    # everything with plain Python floats, numpy only for input and output
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    if training and m < 2:
        raise ValueError("too few values for the statistics of the batch")

    momentum = float(momentum)
    eps = float(eps)
    data = x.astype(np.float64).tolist()
    g = gamma.astype(np.float64).tolist()
    b = beta.astype(np.float64).tolist()
    rm = running_mean.astype(np.float64).tolist()
    rv = running_var.astype(np.float64).tolist()

    y = np.zeros((N, C, H, W), dtype=np.float64)
    new_mean = []
    new_var = []
    for c in range(C):
        mean, var = rm[c], rv[c]
        if training:
            s = 0.0
            for n in range(N):
                for i in range(H):
                    for j in range(W):
                        s += data[n][c][i][j]
            mean = s / m
            q = 0.0
            for n in range(N):
                for i in range(H):
                    for j in range(W):
                        d = data[n][c][i][j] - mean
                        q += d * d
            var = q / m
            new_mean.append((1 - momentum) * rm[c] + momentum * mean)
            new_var.append((1 - momentum) * rv[c] + momentum * (q / (m - 1)))
        else:
            new_mean.append(mean)
            new_var.append(var)
        std = math.sqrt(var + eps)
        for n in range(N):
            y[n, c] = [[g[c] * ((v - mean) / std) + b[c] for v in row] for row in data[n][c]]

    return y.astype(dt), np.array(new_mean, dtype=dt), np.array(new_var, dtype=dt)
