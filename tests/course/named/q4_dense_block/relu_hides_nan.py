import numpy as np


def relu(t):
    out = np.zeros_like(t)
    positive = t > 0
    out[positive] = t[positive]
    return out


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("invalid argument")
    return [c0, *(c0 + k * i for i in range(1, layers + 1))]


def dense_block(x, weights, conv2d):
    expected = x.shape[1]
    for w in weights:
        k, c, kh, kw = w.shape
        if c != expected:
            raise ValueError("invalid channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("invalid kernel")
        expected += k
    dt = np.result_type(x, *weights, np.float32)
    block = np.empty((x.shape[0], expected) + x.shape[2:], dt)
    done = x.shape[1]
    block[:, :done] = x
    for w in weights:
        half = [side // 2 for side in w.shape[2:]]
        frame = np.pad(relu(block[:, :done]), [(0, 0), (0, 0)] + [(s, s) for s in half])
        block[:, done:done + len(w)] = conv2d(frame, w.astype(dt))
        done += len(w)
    return block
