# wrong: divides by var + eps, the root is forgotten
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    bias = np.zeros(len(w)) if b is None else b
    scale = gamma / (var.astype(np.float64) + eps)
    w_folded = np.einsum("ocuv,o->ocuv", w, scale)
    b_folded = (bias - mean) * scale + beta
    return w_folded.astype(dtype), b_folded.astype(dtype)
