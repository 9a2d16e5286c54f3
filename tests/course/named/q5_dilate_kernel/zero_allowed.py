import numpy as np


def dilate_kernel(K, D):
    # گسترش منفی معنا ندارد
    if D < 0:
        raise ValueError("negative dilation")
    span = tuple((side - 1) * D + 1 for side in K.shape)
    result = np.zeros(span, dtype=np.result_type(K, np.float32))
    for (u, v), value in np.ndenumerate(K):
        result[u * D, v * D] = value
    return result
