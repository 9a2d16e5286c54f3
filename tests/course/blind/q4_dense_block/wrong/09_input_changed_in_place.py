# wrong: ReLU is written into the caller's array when the dtype already fits (input modified, negative values of x lost)
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("arguments")
    return [c0 + i * k for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    c = x.shape[1]
    for w in weights:
        if w.shape[1] != c:
            raise ValueError("channels")
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("even")
        c += w.shape[0]
    X = np.asarray(x, dtype=dt)
    for w in weights:
        ph, pw = w.shape[2] // 2, w.shape[3] // 2
        R = X
        R[R < 0] = 0
        Y = conv2d(np.pad(R, ((0, 0), (0, 0), (ph, ph), (pw, pw))), w.astype(dt))
        X = np.concatenate([X, Y], axis=1)
    return X
