# wrong: concatenates [Y, X] instead of [X, Y]
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("bad")
    res = [c0]
    for i in range(layers):
        res.append(res[i] + k)
    return res


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    out = x.astype(dt)
    for w in weights:
        if w.shape[1] != out.shape[1]:
            raise ValueError("channels")
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("even")
        ph, pw = (w.shape[2] - 1) // 2, (w.shape[3] - 1) // 2
        r = np.pad(np.maximum(out, 0), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
        out = np.concatenate((conv2d(r, w.astype(dt)), out), axis=1)
    return out
