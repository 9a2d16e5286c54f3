# wrong: the fourth branch projects first and pools afterwards
import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    if not all(a.shape[1] == x.shape[1] for a in (w1, r3, r5, wp)):
        raise ValueError("C")
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError("m")

    def relu(t):
        return np.maximum(t, 0)

    def pool(t):
        t = np.pad(t, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
        return np.lib.stride_tricks.sliding_window_view(t, (3, 3), axis=(2, 3)).max(axis=(4, 5))

    return np.concatenate([
        relu(conv2d(x, w1)),
        relu(conv2d(relu(conv2d(x, r3)), w3, padding=1)),
        relu(conv2d(relu(conv2d(x, r5)), w5, padding=2)),
        pool(relu(conv2d(x, wp))),
    ], axis=1)
