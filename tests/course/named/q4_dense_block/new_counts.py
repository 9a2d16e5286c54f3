import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("bad counts")
    channels = [c0]
    for layer in range(layers):
        channels.append(k)      # هر لایه k کانال می‌سازد
    return channels


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    N, C, H, W = x.shape
    y = np.concatenate([x.astype(dt)] + [np.zeros((N, len(w), H, W), dt) for w in weights], axis=1)
    for w in weights:
        k, c, kh, kw = w.shape
        if c != C:
            raise ValueError("bad channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("bad kernel")
        r = np.pad(np.maximum(y[:, :C], 0), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        y[:, C:C + k] = conv2d(r, w.astype(dt))
        C = C + k
    return y
