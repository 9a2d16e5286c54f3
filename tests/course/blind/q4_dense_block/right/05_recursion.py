import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("invalid")
    if layers == 0:
        return [c0]
    first = layers // 2
    left = dense_channels(c0, k, first)
    if layers == 1:
        return left + [c0 + k]
    return left + dense_channels(left[-1] + k, k, layers - first - 1)


def _go(X, ws, conv2d):
    if len(ws) == 0:
        return X
    w = ws[0]
    ph, pw = (w.shape[2] - 1) // 2, (w.shape[3] - 1) // 2
    # pad with the bigger number on both axes and cut the surplus off afterwards
    p = max(ph, pw)
    A = X.copy()
    A[A < 0] = 0
    Y = conv2d(A, w, padding=p)
    dh, dw = p - ph, p - pw
    Y = Y[:, :, dh:dh + X.shape[2], dw:dw + X.shape[3]]
    return _go(np.concatenate([X, Y], axis=1), ws[1:], conv2d)


def dense_block(x, weights, conv2d):
    channels = x.shape[1]
    for w in weights:
        if w.shape[1] != channels:
            raise ValueError("channel count")
        if w.shape[2] % 2 == 0:
            raise ValueError("kh is even")
        if w.shape[3] % 2 == 0:
            raise ValueError("kw is even")
        channels = channels + w.shape[0]
    T = np.result_type(x, *weights, np.float32)
    return _go(np.array(x, dtype=T, copy=True), [np.array(w, dtype=T) for w in weights], conv2d)
