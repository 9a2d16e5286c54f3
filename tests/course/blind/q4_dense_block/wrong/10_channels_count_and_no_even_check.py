# wrong: dense_channels leaves out c0 (only layers entries) and dense_block has no check for even kernels
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("arguments")
    out = []
    for _ in range(layers):
        c0 += k
        out.append(c0)
    return out


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        kh, kw = w.shape[2:]
        # "same" padding
        top, left = (kh - 1) // 2, (kw - 1) // 2
        R = np.pad(np.maximum(X, 0), ((0, 0), (0, 0), (top, kh - 1 - top), (left, kw - 1 - left)))
        X = np.concatenate([X, conv2d(R, w.astype(dt))], axis=1)
    return X
