import math

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    O = w.shape[0]
    for value in var:
        if value < 0:
            raise ValueError("var[o] < 0")

    dtype = np.result_type(w, gamma, beta, mean, var, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)

    w_folded = np.empty(w.shape, dtype=dtype)
    b_folded = np.empty(O, dtype=dtype)
    for o in range(O):
        s = float(gamma[o]) / math.sqrt(float(var[o]) + float(eps))
        bias = 0.0 if b is None else float(b[o])
        # y = s * (z - mean) + beta,  z = w.x + bias
        w_folded[o] = s * w[o].astype(np.float64)
        b_folded[o] = s * (bias - float(mean[o])) + float(beta[o])
    return w_folded, b_folded
