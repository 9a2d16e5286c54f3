# wrong: convolution first and ReLU afterwards (order of the steps swapped)
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("bad")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        kh, kw = w.shape[2:]
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("even kernel")
        P = np.pad(X, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        Y = np.maximum(conv2d(P, w.astype(dt)), 0)
        X = np.concatenate([X, Y], axis=1)
    return X
