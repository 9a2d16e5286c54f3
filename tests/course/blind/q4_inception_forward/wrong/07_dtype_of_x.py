# wrong: everything is cast to the dtype of x, so integer maps truncate and float64 weights are lost
import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    if any(a.shape[1] != x.shape[1] for a in (w1, r3, r5, wp)):
        raise ValueError
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError
    relu = lambda t: np.maximum(t, 0)
    xf = x.astype(np.float64)
    q = np.pad(xf, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = np.lib.stride_tricks.sliding_window_view(q, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    y = [relu(conv2d(xf, w1)), relu(conv2d(relu(conv2d(xf, r3)), w3, padding=1)),
         relu(conv2d(relu(conv2d(xf, r5)), w5, padding=2)), relu(conv2d(pool, wp))]
    return np.concatenate(y, axis=1).astype(x.dtype)
