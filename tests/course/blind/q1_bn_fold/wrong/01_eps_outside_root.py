# wrong: divides by sqrt(var) + eps instead of sqrt(var + eps)
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    if b is None:
        b = np.zeros(w.shape[0])
    scale = gamma / (np.sqrt(var.astype(np.float64)) + eps)
    return (w * scale[:, None, None, None]).astype(dtype), ((b - mean) * scale + beta).astype(dtype)
