"""The normalisation is a diagonal matrix in front of the matrix of filters."""

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.min(var) < 0:
        raise ValueError
    if b is None:
        b = np.zeros_like(mean)
    dtype = np.result_type(w, b, gamma, beta, mean, var, np.float32)
    std = np.sqrt(np.asarray(var, dtype) + eps)
    D = np.diag(np.asarray(gamma, dtype) / std)
    rows = np.asarray(w, dtype).reshape(len(w), -1)
    shift = D @ (np.asarray(b, dtype) - np.asarray(mean, dtype)) + np.asarray(beta, dtype)
    return (D @ rows).reshape(w.shape).astype(dtype), shift.astype(dtype)
