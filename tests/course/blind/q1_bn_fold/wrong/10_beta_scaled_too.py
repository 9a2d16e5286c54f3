# wrong: beta is put inside the bracket and so is multiplied by the scale as well
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    scale = gamma.astype(np.float64) / np.sqrt(var.astype(np.float64) + eps)
    b0 = 0 if b is None else b
    w_folded = w * scale[:, None, None, None]
    b_folded = scale * (b0 - mean + beta)
    return w_folded.astype(dtype), b_folded.astype(dtype)
