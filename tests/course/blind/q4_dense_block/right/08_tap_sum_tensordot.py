import numpy as np


def dense_channels(c0, k, layers):
    """[c0, c0+k, c0+2k, ...]"""
    if not (c0 >= 1 and k >= 1 and layers >= 0):
        raise ValueError("dense_channels: invalid arguments")
    counts = {0: c0}
    for i in range(1, layers + 1):
        counts[i] = counts[i - 1] + k
    return list(counts.values())


def _same_conv(A, w):
    """sum over the taps of the kernel"""
    n, c, h, wd = A.shape
    kh, kw = w.shape[2], w.shape[3]
    P = np.zeros((n, c, h + kh - 1, wd + kw - 1), A.dtype)
    P[:, :, kh // 2:kh // 2 + h, kw // 2:kw // 2 + wd] = A
    Y = np.zeros((w.shape[0], n, h, wd), A.dtype)
    for u in range(kh):
        for v in range(kw):
            Y += np.tensordot(w[:, :, u, v], P[:, :, u:u + h, v:v + wd], axes=([1], [1]))
    return Y.transpose(1, 0, 2, 3)


def dense_block(x, weights, conv2d):
    c = x.shape[1]
    for w in weights:
        if w.shape[1] != c or w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("dense_block: bad weights " + str(w.shape))
        c += w.shape[0]
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        Y = _same_conv(np.maximum(X, 0), w.astype(dt))
        X = np.append(X, Y, axis=1)
    return X
