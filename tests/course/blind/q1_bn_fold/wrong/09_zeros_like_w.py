# wrong: results are allocated with np.zeros_like(w) / w.dtype: integer filters truncate, float32 filters lose float64
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    w_folded = np.zeros_like(w)
    b_folded = np.zeros(w.shape[0], dtype=w.dtype)
    for o in range(w.shape[0]):
        s = gamma[o] / np.sqrt(var[o] + eps)
        w_folded[o] = w[o] * s
        b_folded[o] = ((b[o] if b is not None else 0) - mean[o]) * s + beta[o]
    return w_folded, b_folded
