import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("counts")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    X = x.astype(dt)
    h, wd = x.shape[2:]
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("channels")
        kh, kw = w.shape[2:]
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("kernel")
        # پیکسل بیرون نقشه همان نزدیک‌ترین پیکسل نقشه است
        rows = np.clip(np.arange(-(kh // 2), h + kh // 2), 0, h - 1)
        cols = np.clip(np.arange(-(kw // 2), wd + kw // 2), 0, wd - 1)
        frame = np.maximum(X, 0)[:, :, rows][:, :, :, cols]
        X = np.concatenate([X, conv2d(frame, w.astype(dt))], axis=1)
    return X
