import numpy as np


def dilate_kernel(K, D):
    if D <= 0:
        raise ValueError("D")
    kh = K.shape[0]
    kw = K.shape[1]
    KD = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1)).astype(np.result_type(K, np.float32))
    for u in range(kh):
        for v in range(kw):
            KD[u * D, v * D] = K[u, v]
    return KD
