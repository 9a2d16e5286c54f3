import numpy as np


def _conv(a, w):
    if a.shape[1] != w.shape[1]:
        raise ValueError("channels")
    k = w.shape[-1]
    p = (k - 1) // 2
    a = np.pad(a, [(0, 0), (0, 0), (p, p), (p, p)])
    win = np.lib.stride_tricks.sliding_window_view(a, (k, k), axis=(2, 3))
    return np.einsum("nchwij,ocij->nohw", win, w)


def _relu(a):
    return np.where(a < 0, 0.0, a)  # keeps nan


def _pool(a):
    a = np.pad(a, [(0, 0), (0, 0), (1, 1), (1, 1)], mode="constant", constant_values=-np.inf)
    return np.lib.stride_tricks.sliding_window_view(a, (3, 3), axis=(2, 3)).max(axis=(-1, -2))


def inception(x, w1, r3, w3, r5, w5, wp, conv2d=None):
    dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    # float64 inside
    x, w1, r3, w3, r5, w5, wp = (np.asarray(v, dtype=np.float64) for v in (x, w1, r3, w3, r5, w5, wp))
    y = [
        _relu(_conv(x, w1)),
        _relu(_conv(_relu(_conv(x, r3)), w3)),
        _relu(_conv(_relu(_conv(x, r5)), w5)),
        _relu(_conv(_pool(x), wp)),
    ]
    return np.concatenate(y, 1).astype(dtype)
