import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("گسترش نامعتبر")
    # در کانولوشن هسته چرخانده می‌شود
    flipped = np.rot90(K, 2)
    span = [side * D - D + 1 for side in K.shape]
    K_D = np.zeros(span, dtype=np.result_type(K, np.float32))
    u, v = np.indices(K.shape)
    K_D[u * D, v * D] = flipped
    return K_D
