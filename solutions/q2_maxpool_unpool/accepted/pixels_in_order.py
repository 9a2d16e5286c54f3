"""From the smallest pixel to the largest, each is written into all windows that hold it; the last one to write stays."""

import numpy as np


def windows_of(line, k, s, p, many):
    return [i for i in range(many) if i * s - p <= line < i * s - p + k]


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if padding * 2 > k:
        raise ValueError("padding is more than half of k")
    n, c, h, w = x.shape
    sizes = []
    for size in (h, w):
        q, r = divmod(size + 2 * padding - k, stride)
        many = q + 1 + (1 if ceil_mode and r else 0)
        if ceil_mode and (many - 1) * stride - padding >= size:
            many -= 1
        if many <= 0:
            raise ValueError("empty")
        sizes.append(many)
    rows = [windows_of(a, k, stride, padding, sizes[0]) for a in range(h)]
    cols = [windows_of(e, k, stride, padding, sizes[1]) for e in range(w)]
    y = np.zeros((n, c, *sizes), np.result_type(x, np.float32))
    idx = np.zeros((n, c, *sizes), np.int64)
    for b in range(n):
        for ch in range(c):
            values = x[b, ch].flatten().tolist()
            for place in sorted(range(h * w), key=lambda place: (values[place], -place)):
                a, e = place // w, place % w
                if rows[a] and cols[e]:
                    window = np.ix_(rows[a], cols[e])
                    y[b, ch][window] = values[place]
                    idx[b, ch][window] = place
    return [y, idx]


def maxunpool2d(y, idx, out_hw):
    h, w = out_hw
    n, c, ho, wo = y.shape
    hit = idx.reshape(n, c, 1, ho * wo) == np.arange(h * w)[:, None]
    found = np.take_along_axis(y.reshape(n, c, ho * wo), hit.argmax(axis=3), axis=2)
    return np.where(hit.any(axis=3), found, 0).reshape(n, c, h, w).astype(np.result_type(y, np.float32))
