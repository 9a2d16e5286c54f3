# wrong: w (and b) are scaled in place when they have the result's dtype, and returned themselves
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    w = w.astype(dtype, copy=False)
    b = np.zeros(len(w), dtype) if b is None else b.astype(dtype, copy=False)
    scale = (gamma / np.sqrt(var + eps)).astype(dtype)
    w *= scale[:, None, None, None]
    b -= mean.astype(dtype)
    b *= scale
    b += beta.astype(dtype)
    return w, b
