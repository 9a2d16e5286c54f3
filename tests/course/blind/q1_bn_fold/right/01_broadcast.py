import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    arrays = [w, gamma, beta, mean, var] + ([] if b is None else [b])
    dtype = np.result_type(*arrays, np.float32)

    scale = gamma.astype(np.float64) / np.sqrt(var.astype(np.float64) + eps)
    w_folded = w * scale[:, None, None, None]
    bias = 0.0 if b is None else b.astype(np.float64)
    b_folded = (bias - mean.astype(np.float64)) * scale + beta
    return w_folded.astype(dtype), b_folded.astype(dtype)
