# wrong: an own convolution that rotates the kernels by 180 degrees
import numpy as np


def conv(a, w):
    k = w.shape[2]
    p = k // 2
    if a.shape[1] != w.shape[1]:
        raise ValueError("channels")
    a = np.pad(a, ((0, 0), (0, 0), (p, p), (p, p)))
    win = np.lib.stride_tricks.sliding_window_view(a, (k, k), axis=(2, 3))
    return np.einsum("nchwij,ocij->nohw", win, w[:, :, ::-1, ::-1])


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    relu = lambda t: np.maximum(t, 0)
    q = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = np.lib.stride_tricks.sliding_window_view(q, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    return np.concatenate([relu(conv(x, w1)), relu(conv(relu(conv(x, r3)), w3)),
                           relu(conv(relu(conv(x, r5)), w5)), relu(conv(pool, wp))], axis=1)
