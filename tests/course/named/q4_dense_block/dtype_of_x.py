import numpy as np


def dense_channels(c0, k, layers):
    if min(c0, k) < 1 or layers < 0:
        raise ValueError("numbers too small")
    return [c0] + [c0 + k * (i + 1) for i in range(layers)]


def dense_block(x, weights, conv2d):
    N, C, H, W = x.shape
    result = np.empty((N, C + sum(w.shape[0] for w in weights), H, W), dtype=x.dtype)
    result[:, :C] = x
    for w in weights:
        k, c, kh, kw = w.shape
        if c != C:
            raise ValueError("the weights expect other channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("the kernel is even")
        relu = np.maximum(result[:, :C], 0)
        if kh == kw:
            new = conv2d(relu, w, padding=kh // 2)
        else:
            new = conv2d(np.pad(relu, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2))), w)
        result[:, C:C + k] = new
        C += k
    return result
