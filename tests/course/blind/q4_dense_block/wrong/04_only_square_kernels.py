# wrong: padding taken from kh for both axes, so a kernel that is not square does not keep the size
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError
    l = [c0]
    for _ in range(layers):
        l.append(l[-1] + k)
    return l


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError
        Y = conv2d(np.maximum(X, 0), w.astype(dt), padding=(w.shape[2] - 1) // 2)
        X = np.concatenate([X, Y], axis=1)
    return X
