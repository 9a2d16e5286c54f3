import numpy as np


def dilate_kernel(K, D):
    """Every entry becomes a D x D block (entry at the top left), then the surplus is cut."""
    if D < 1:
        raise ValueError("D must be a positive integer")
    kh, kw = K.shape
    blocks = K.astype(np.result_type(K, np.float32))[:, None, :, None]
    blocks = np.pad(blocks, [(0, 0), (0, D - 1), (0, 0), (0, D - 1)])
    full = blocks.reshape(kh * D, kw * D)
    return np.ascontiguousarray(full[:(kh - 1) * D + 1, :(kw - 1) * D + 1])
