import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("invalid argument")
    return [c0 + k * m for m in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dtype = np.result_type(x, *weights, np.float32)
    y = x.astype(dtype)
    for w in weights:
        if w.shape[1] != y.shape[1] or w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("invalid weights")
        mask = y > 0                     # مشتق ReLU
        active = y * mask
        p, q = w.shape[2] // 2, w.shape[3] // 2
        active = np.pad(active, ((0, 0), (0, 0), (p, p), (q, q)))
        patches = sliding_window_view(active, w.shape[2:], axis=(2, 3))
        new = np.tensordot(patches, w.astype(dtype), axes=([1, 4, 5], [1, 2, 3]))
        y = np.concatenate([y, np.moveaxis(new, 3, 1)], axis=1)
    return y
