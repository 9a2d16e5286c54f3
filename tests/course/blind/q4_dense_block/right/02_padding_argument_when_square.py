import numpy as np


def relu(t):
    return np.where(t < 0, np.zeros_like(t), t)


def dense_channels(c0, k, layers):
    if c0 < 1:
        raise ValueError("c0")
    if k < 1:
        raise ValueError("k")
    if layers < 0:
        raise ValueError("layers")
    return [c0 + i * k for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dtype = np.result_type(x, *weights, np.float32)
    x = x.astype(dtype)
    for w in weights:
        _, c, kh, kw = w.shape
        if c != x.shape[1]:
            raise ValueError("channels do not match")
        if kh % 2 != 1 or kw % 2 != 1:
            raise ValueError("even kernel")
        w = w.astype(dtype)
        h = relu(x)
        if kh == kw:
            y = conv2d(h, w, None, 1, kh // 2, 1)
        else:
            h = np.pad(h, [(0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)],
                       mode="constant", constant_values=0)
            y = conv2d(h, w, None, 1, 0, 1)
        x = np.concatenate((x, y), axis=1)
    return x
