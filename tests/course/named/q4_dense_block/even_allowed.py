import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("counts out of range")
    out = [c0]
    for _ in range(layers):
        c0 = c0 + k
        out.append(c0)
    return out


def same_conv(maps, w):
    """'same' convolution by taps"""
    N, C, H, W = maps.shape
    K, _, kh, kw = w.shape
    top, left = (kh - 1) // 2, (kw - 1) // 2
    wide = np.zeros((N, C, H + kh - 1, W + kw - 1), maps.dtype)
    wide[:, :, top:top + H, left:left + W] = maps
    total = np.zeros((N, K, H, W), maps.dtype)
    for u in range(kh):
        for v in range(kw):
            total += np.einsum("kc,nchw->nkhw", w[:, :, u, v], wide[:, :, u:u + H, v:v + W])
    return total


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        X = np.concatenate([X, same_conv(np.maximum(X, 0), w.astype(dt))], axis=1)
    return X
