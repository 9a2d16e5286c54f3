import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("no such block")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    relu = lambda t: np.maximum(t, 0)
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        k, c, kh, kw = w.shape
        if c != X.shape[1]:
            raise ValueError("no such channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("no centre")
        if kh == kw:
            Y = conv2d(relu(X), w.astype(dt), padding=(kh - 1) // 2)
        else:
            P = np.pad(relu(X), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
            Y = conv2d(P, w.astype(dt))
        X = np.concatenate([X, relu(Y)], axis=1)   # activation of the new maps
    return X
