import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be at least 1, got %d" % D)
    kh, kw = K.shape
    T = np.zeros((kh * D, kw * D), np.result_type(K, np.float32))
    # هر درایه یک قطعهٔ D در D می‌شود: K[u,v] * I
    for u in range(kh):
        for v in range(kw):
            for t in range(D):
                T[u * D + t, v * D + t] = K[u, v]
    # the last D-1 rows and columns go
    T = T[: kh * D - (D - 1), : kw * D - (D - 1)]
    return T.copy()
