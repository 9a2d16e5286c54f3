# wrong: the old maps are joined after ReLU, their negative values are lost
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError
    return [c0 + i * k for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1] or w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError
        w = w.astype(dt)
        ph, pw = w.shape[2] // 2, w.shape[3] // 2
        X = np.maximum(X, 0)
        Y = conv2d(np.pad(X, ((0, 0), (0, 0), (ph, ph), (pw, pw))), w)
        X = np.concatenate([X, Y], axis=1)
    return X
