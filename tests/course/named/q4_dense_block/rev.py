import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("value")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("odd kernels only")
        pad = [(0, 0), (0, 0)] + [(s // 2, s // 2) for s in w.shape[2:]]
        Y = conv2d(np.pad(np.maximum(X, 0), pad), w.astype(dt))
        X = np.concatenate([Y, X], axis=1)
    return X
