# wrong: the bias of the convolution is ignored ("not needed before batch norm")
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    scale = gamma / np.sqrt(var.astype(np.float64) + eps)
    w_folded = w * scale.reshape(-1, 1, 1, 1)
    b_folded = beta - mean * scale
    return w_folded.astype(dtype), b_folded.astype(dtype)
