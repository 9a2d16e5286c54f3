# wrong: ReLU by np.where(t > 0, t, 0) turns NaN into 0
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("arguments")
    return [c0 + i * k for i in range(layers + 1)]


def relu(t):
    return np.where(t > 0, t, 0)


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        kh, kw = w.shape[2:]
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("even")
        R = np.pad(relu(X), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        X = np.concatenate([X, conv2d(R, w.astype(dt))], axis=1)
    return X
