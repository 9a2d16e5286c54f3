"""The kernel is turned in the caller's own k for the way back to the image."""

import numpy as np


def hand_back(k, dc):
    rows, columns = k.shape[1] - 1, k.shape[2] - 1
    framed = np.pad(dc, ((rows, rows), (columns, columns)))
    k[...] = k[:, ::-1, ::-1].copy()
    windows = np.lib.stride_tricks.sliding_window_view(framed, k.shape[1:])
    return np.einsum("abuv,quv->qab", windows, k)
