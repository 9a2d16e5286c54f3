"""Two plain loops over the entries."""

import numpy as np


def dilate_kernel(K, D):
    if not D >= 1:
        raise ValueError(D)
    kh, kw = K.shape
    result = np.zeros((1 + D * (kh - 1), 1 + D * (kw - 1)))
    for u in range(kh):
        for v in range(kw):
            result[u * D][v * D] = K[u][v]
    return result.astype(np.result_type(K, np.float32))
