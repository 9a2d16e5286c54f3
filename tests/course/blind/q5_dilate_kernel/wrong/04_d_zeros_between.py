# wrong: D zeros between neighbours instead of D-1 (step D+1)
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    kh, kw = K.shape
    step = D + 1
    out = np.zeros(((kh - 1) * step + 1, (kw - 1) * step + 1), dtype=np.result_type(K, np.float32))
    out[::step, ::step] = K
    return out
