# wrong: no own check of the channels; einsum broadcasts an axis of length 1 and accepts wrong filters silently
import numpy as np


def conv(a, w):
    k = w.shape[2]
    p = k // 2
    a = np.pad(a, ((0, 0), (0, 0), (p, p), (p, p)))
    out = 0
    H, W = a.shape[2] - 2 * p, a.shape[3] - 2 * p
    for i in range(k):
        for j in range(k):
            out = out + np.einsum("nchw,oc->nohw", a[:, :, i:i + H, j:j + W], w[:, :, i, j])
    return out


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    relu = lambda t: np.maximum(t, 0)
    q = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = np.lib.stride_tricks.sliding_window_view(q, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    return np.concatenate([relu(conv(x, w1)), relu(conv(relu(conv(x, r3)), w3)),
                           relu(conv(relu(conv(x, r5)), w5)), relu(conv(pool, wp))], axis=1).astype(dt)
