# wrong: the bias of the convolution is added without being multiplied by gamma / std
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if (var < 0).any():
        raise ValueError("negative variance")
    dtype = np.result_type(w, gamma, beta, mean, var, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    scale = gamma.astype(np.float64) / np.sqrt(var.astype(np.float64) + eps)
    w_folded = w * scale[:, None, None, None]
    b_folded = beta - mean * scale
    if b is not None:
        b_folded = b_folded + b
    return w_folded.astype(dtype), b_folded.astype(dtype)
