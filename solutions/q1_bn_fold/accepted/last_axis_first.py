"""Moves the filters to the last axis, where they broadcast by themselves, and back."""

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    has_bias = b is not None
    result = np.result_type(np.float32, w, gamma, beta, mean, var)
    if has_bias:
        result = np.result_type(result, b)
    if np.count_nonzero(var < 0):
        raise ValueError("variances cannot be negative")
    inverse = np.reciprocal(np.sqrt(np.add(var, eps, dtype=result)))
    factor = np.multiply(gamma, inverse, dtype=result)
    w_folded = np.moveaxis(np.moveaxis(w, 0, -1) * factor, -1, 0)
    offset = np.subtract(b if has_bias else 0, mean, dtype=result)
    return np.array(w_folded, result), np.array(offset * factor + beta, result)
