import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("invalid")
    total = c0
    counts = [total]
    for _ in range(layers):
        total += k
        counts.append(total)
    return counts


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        N, C, H, W = X.shape
        k, c, kh, kw = w.shape
        if c != C:
            raise ValueError("C")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("kh, kw")
        P = np.pad(X, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        # im2col
        columns = np.empty((N, C, kh, kw, H, W), dt)
        for i in range(kh):
            for j in range(kw):
                columns[:, :, i, j] = P[:, :, i:i + H, j:j + W]
        Y = np.tensordot(w.astype(dt), columns, axes=([1, 2, 3], [1, 2, 3]))
        X = np.concatenate([X, Y.transpose(1, 0, 2, 3)], axis=1)
    return X
