import math

import numpy as np


# پنجره را خانه به خانه می‌پیماییم و بهترین مقدار را نگه می‌داریم
def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    n, c, h, w = x.shape
    if padding * 2 > k:
        raise ValueError("padding > k/2")
    rnd = math.ceil if ceil_mode else math.floor
    ho = rnd((h + 2 * padding - k) / stride) + 1
    wo = rnd((w + 2 * padding - k) / stride) + 1
    if ceil_mode and (ho - 1) * stride - padding >= h:
        ho -= 1
    if ceil_mode and (wo - 1) * stride - padding >= w:
        wo -= 1
    if min(ho, wo) < 1:
        raise ValueError("empty output")

    best = np.zeros((n, c, ho, wo), np.result_type(x, np.float32))
    idx = np.full((n, c, ho, wo), -1, np.int64)  # -1: هنوز هیچ پیکسلی دیده نشده
    rows = np.arange(ho) * stride - padding
    cols = np.arange(wo) * stride - padding
    for u in range(min(k, h + padding)):
        i = np.flatnonzero((rows + u >= 0) & (rows + u < h))
        if i.size == 0:
            continue
        for v in range(min(k, w + padding)):
            j = np.flatnonzero((cols + v >= 0) & (cols + v < w))
            if j.size == 0:
                continue
            a, e = rows[i] + u, cols[j] + v
            cand = x[:, :, a][:, :, :, e]
            old = best[:, :, i[:, None], j]
            oldidx = idx[:, :, i[:, None], j]
            place = np.broadcast_to(a[:, None] * w + e, cand.shape)
            win = (oldidx < 0) | (cand > old)
            best[:, :, i[:, None], j] = np.where(win, cand, old)
            idx[:, :, i[:, None], j] = np.where(win, place, oldidx)
    return best, idx


def maxunpool2d(y, idx, out_hw):
    n, c, ho, wo = y.shape
    h, w = out_hw
    flat = np.zeros((n * c, h * w), np.result_type(y, np.float32))
    np.put_along_axis(flat, idx.reshape(n * c, ho * wo), y.reshape(n * c, ho * wo), axis=1)
    return flat.reshape(n, c, h, w)
