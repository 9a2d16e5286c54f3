import numpy as np


def dilate_kernel(K, D):
    if not D >= 1:
        raise ValueError("dilation has to be positive")
    out = np.array(K, dtype=np.result_type(K, np.float32))
    for axis in (0, 1):
        n = out.shape[axis]
        # before each of the entries 1..n-1 come D-1 zeros
        where = np.repeat(np.arange(1, n), D - 1)
        out = np.insert(out, where, 0, axis=axis)
    return out
