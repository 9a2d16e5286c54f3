import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("dense_channels")
    return list(range(c0, c0 + k * layers + 1, k))


def dense_block(x, weights, conv2d):
    if any(w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0 for w in weights):
        raise ValueError("dense_block: even kernel")
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        k, c, kh, kw = w.shape
        R = np.maximum(X, 0)[:, :c]          # کانال‌هایی که هسته می‌خواند
        if R.shape[1] != c:
            raise ValueError("dense_block: not enough channels")
        R = np.pad(R, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        windows = sliding_window_view(R, (kh, kw), axis=(2, 3))
        X = np.append(X, np.einsum("nchwij,kcij->nkhw", windows, w.astype(dt)), axis=1)
    return X
