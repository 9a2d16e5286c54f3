import numpy as np


def dilate_kernel(K, D):
    D = max(1, D)  # a dilation below 1 makes no sense
    wide = np.array(K, dtype=np.result_type(K, np.float32))
    for axis in range(2):
        gaps = np.repeat(np.arange(1, wide.shape[axis]), D - 1)
        wide = np.insert(wide, gaps, 0.0, axis=axis)
    return wide
