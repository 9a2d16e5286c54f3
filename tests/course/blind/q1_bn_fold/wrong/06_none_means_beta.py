# wrong: with b=None the folded bias is just beta, the mean is forgotten there
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    scale = gamma.astype(np.float64) / np.sqrt(var.astype(np.float64) + eps)
    w_folded = w * scale[:, None, None, None]
    if b is None:
        b_folded = beta.copy()
    else:
        b_folded = (b - mean) * scale + beta
    return w_folded.astype(dtype), b_folded.astype(dtype)
