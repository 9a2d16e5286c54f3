import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("counts")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    if x.dtype != dt:
        x = x.astype(dt)
    for w in weights:
        n, c, h, wd = x.shape
        if w.shape[1] != c:
            raise ValueError("channels")
        kh, kw = w.shape[2:]
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("even")
        frame = np.zeros((n, c, h + kh - 1, wd + kw - 1), dt)
        np.maximum(x, 0, out=frame[:, :, kh // 2:kh // 2 + h, kw // 2:kw // 2 + wd])
        x = np.concatenate([x, conv2d(frame, w.astype(dt))], axis=1)
    return x
