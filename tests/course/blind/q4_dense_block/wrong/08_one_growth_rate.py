# wrong: takes the growth rate of the first layer for all layers (fails when the k_i differ, and for empty weights)
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("arguments")
    return [c0 + i * k for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    N, C0, H, W = x.shape
    k = weights[0].shape[0]
    ch = dense_channels(C0, k, len(weights))
    out = np.zeros((N, ch[-1], H, W), dtype=np.result_type(x, *weights, np.float32))
    out[:, :C0] = x
    for i, w in enumerate(weights):
        if w.shape[1] != ch[i]:
            raise ValueError("channels")
        kh, kw = w.shape[2:]
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("even")
        r = np.maximum(out[:, :ch[i]], 0)
        r = np.pad(r, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        out[:, ch[i]:ch[i + 1]] = conv2d(r, w.astype(out.dtype))
    return out
