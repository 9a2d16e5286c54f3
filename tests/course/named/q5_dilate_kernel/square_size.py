import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D >= 1!")
    k = len(K)
    size = k + (k - 1) * (D - 1)      # اندازهٔ هستهٔ گسترده
    big = np.repeat(np.repeat(K, D, 0), D, 1).astype(np.result_type(K, np.float32))
    i = np.arange(big.shape[0])[:, None]
    j = np.arange(big.shape[1])[None, :]
    big[(i % D != 0) | (j % D != 0)] = 0
    return big[:size, :size]
