# wrong: raises ValueError only when var + eps is negative, not for every negative variance
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    v = var.astype(np.float64) + eps
    if np.any(v < 0):
        raise ValueError("cannot take the root of a negative number")
    scale = gamma / np.sqrt(v)
    if b is None:
        b = np.zeros(w.shape[0], dtype=dtype)
    return (w * scale[:, None, None, None]).astype(dtype), ((b - mean) * scale + beta).astype(dtype)
