import numpy as np


def dense_channels(c0, k, layers):
    for number in (c0, k, layers):
        if number < 0:
            raise ValueError("تعداد نمی‌تواند منفی باشد")
    return [c0 + k * i for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    maps = x.astype(dt)
    for w in weights:
        out_ch, in_ch, kh, kw = w.shape
        if in_ch != maps.shape[1]:
            raise ValueError("کانال‌ها")
        if not kh % 2 or not kw % 2:
            raise ValueError("هستهٔ زوج")
        r = np.maximum(maps, 0)
        r = np.concatenate([np.zeros(r.shape[:2] + (kh // 2, r.shape[3]), dt), r,
                            np.zeros(r.shape[:2] + (kh // 2, r.shape[3]), dt)], axis=2)
        r = np.concatenate([np.zeros(r.shape[:3] + (kw // 2,), dt), r,
                            np.zeros(r.shape[:3] + (kw // 2,), dt)], axis=3)
        maps = np.concatenate([maps, conv2d(r, w.astype(dt))], axis=1)
    return maps
