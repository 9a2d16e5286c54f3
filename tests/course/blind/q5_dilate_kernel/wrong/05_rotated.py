# wrong: rotates the kernel by 180 degrees, as for a true convolution
import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")
    kh, kw = K.shape
    out = np.zeros(((kh - 1) * D + 1, (kw - 1) * D + 1), dtype=np.result_type(K, np.float32))
    out[::D, ::D] = K[::-1, ::-1]
    return out
