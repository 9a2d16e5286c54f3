import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D < 1")
    kh, kw = K.shape
    blocks = K.astype(np.result_type(K, np.float32)).reshape(kh, 1, kw, 1)
    # D-1 zeros before each entry ...
    blocks = np.pad(blocks, [(0, 0), (D - 1, 0), (0, 0), (D - 1, 0)])
    full = blocks.reshape(kh * D, kw * D)
    # ... and cut to the size of the formula
    return np.ascontiguousarray(full[: (kh - 1) * D + 1, : (kw - 1) * D + 1])
