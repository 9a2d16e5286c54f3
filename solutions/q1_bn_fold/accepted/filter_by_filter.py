"""One filter after the other, in Python's own numbers."""

import math

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    arrays = [w, gamma, beta, mean, var]
    if b is not None:
        arrays.append(b)
    dtype = np.result_type(np.float32, *arrays)
    weights = np.zeros(w.shape, dtype=dtype)
    biases = np.zeros(len(w), dtype=dtype)
    for o in range(w.shape[0]):
        if var[o] < 0:
            raise ValueError(f"the variance of filter {o} is negative")
        std = math.sqrt(float(var[o]) + eps)
        old = 0.0 if b is None else float(b[o])
        for c in range(w.shape[1]):
            for u in range(w.shape[2]):
                for v in range(w.shape[3]):
                    weights[o, c, u, v] = float(gamma[o]) * float(w[o, c, u, v]) / std
        biases[o] = float(gamma[o]) * (old - float(mean[o])) / std + float(beta[o])
    return weights, biases
