import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    # ماتریس E فقط در گوشهٔ بالا و چپ یک دارد
    E = np.zeros((D, D), dtype=np.float32)
    E[0][0] = 1.0
    return np.kron(K.astype(np.result_type(K, np.float32)), E)
