# wrong: the scale is put on the axis of the input channels (error when O != C, wrong numbers when O == C)
import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if np.any(var < 0):
        raise ValueError("negative variance")
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    scale = gamma.astype(np.float64) / np.sqrt(var.astype(np.float64) + eps)
    # مثل خود batch norm که کانال محور ۱ است
    w_folded = w * scale[None, :, None, None]
    b_folded = beta + scale * ((0 if b is None else b) - mean)
    return w_folded.astype(dtype), b_folded.astype(dtype)
