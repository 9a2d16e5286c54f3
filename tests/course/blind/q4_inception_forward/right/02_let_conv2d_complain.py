import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    arrays = (x, w1, r3, w3, r5, w5, wp)
    t = np.result_type(*arrays, np.float32)
    x, w1, r3, w3, r5, w5, wp = (np.array(a, dtype=t) for a in arrays)

    # conv2d raises ValueError itself when the channels do not fit
    def step(a, w):
        return np.maximum(conv2d(a, w, padding=w.shape[2] // 2), 0)

    xp = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = sliding_window_view(xp, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    out = np.concatenate((step(x, w1), step(step(x, r3), w3), step(step(x, r5), w5), step(pool, wp)), axis=1)
    return out.astype(t, copy=False)
