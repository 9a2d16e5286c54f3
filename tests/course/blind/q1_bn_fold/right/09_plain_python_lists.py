from itertools import repeat
from math import sqrt

import numpy as np


def _times(k, nested):
    if isinstance(nested, list):
        return [_times(k, item) for item in nested]
    return k * nested


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    variances = var.tolist()
    if min(variances) < 0:
        raise ValueError("negative variance: %r" % min(variances))
    dtype = np.result_type(*[a for a in [w, b, gamma, beta, mean, var] if a is not None], np.float32)

    eps = float(eps)
    biases = repeat(0.0) if b is None else b.tolist()
    ws, bs = [], []
    for f, bias, g, shift, mu, v in zip(w.tolist(), biases, gamma.tolist(), beta.tolist(),
                                        mean.tolist(), variances):
        k = g / sqrt(v + eps)
        ws.append(_times(k, f))
        bs.append(k * (bias - mu) + shift)
    return np.array(ws, dtype=dtype), np.array(bs, dtype=dtype)


if __name__ == "__main__":
    print(fold_bn(np.array([[[[1, -2]]], [[[3, 1]]]]), np.array([4, -1]), np.array([6, 2]),
                  np.array([1, 5]), np.array([3, -2]), np.array([5, 12]), 4))
