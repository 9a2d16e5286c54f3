"""An ordinary convolution for each group (im2col by sliding windows and one matrix product), then concatenation."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv(x, w, stride):
    n, c = x.shape[:2]
    o, _, kh, kw = w.shape
    windows = sliding_window_view(x, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    ho, wo = windows.shape[2:4]
    rows = windows.transpose(0, 2, 3, 1, 4, 5).reshape(n, ho * wo, c * kh * kw)
    y = rows @ w.reshape(o, c * kh * kw).T
    return y.transpose(0, 2, 1).reshape(n, o, ho, wo)


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    C, O = x.shape[1], w.shape[0]
    if groups < 1 or C % groups != 0 or O % groups != 0:
        raise ValueError("groups")
    if w.shape[1] != C // groups:
        raise ValueError("channels per group")
    if x.shape[2] + 2 * padding < w.shape[2] or x.shape[3] + 2 * padding < w.shape[3]:
        raise ValueError("kernel too large")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    p = padding
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (p, p), (p, p)))
    parts = [
        conv(xg, wg, stride)
        for xg, wg in zip(np.split(xp, groups, axis=1), np.split(w.astype(dtype), groups, axis=0), strict=True)
    ]
    y = np.concatenate(parts, axis=1)
    if b is not None:
        y = y + b.astype(dtype).reshape(1, O, 1, 1)
    return y
