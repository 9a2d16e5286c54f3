import numpy as np
from numpy.lib.stride_tricks import as_strided


def dilate_kernel(K: np.ndarray, D: int) -> np.ndarray:
    if D < 1:
        raise ValueError(f"D = {D}")
    kh, kw = K.shape
    result = np.zeros((D * (kh - 1) + 1, D * (kw - 1) + 1), np.result_type(K, np.float32))
    s0, s1 = result.strides
    places = as_strided(result, shape=(kh, kw), strides=(D * s0, D * s1))
    places[...] = K
    return result
