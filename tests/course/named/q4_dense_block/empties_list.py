import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1:
        raise ValueError("c0")
    if k < 1:
        raise ValueError("k")
    if layers < 0:
        raise ValueError("layers")
    return [c0 + k * layer for layer in range(0, layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    maps = x.astype(dt)
    # لایه‌ها را یکی‌یکی برمی‌داریم
    while len(weights) > 0:
        w = weights.pop(0)
        kh, kw = w.shape[2], w.shape[3]
        if w.shape[1] != maps.shape[1]:
            raise ValueError("channel count")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("even side")
        padded = np.pad(np.maximum(maps, 0), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        maps = np.concatenate([maps, conv2d(x=padded, w=w.astype(dt))], axis=1)
    return maps
