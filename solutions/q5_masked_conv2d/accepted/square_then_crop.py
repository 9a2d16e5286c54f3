"""conv2d with its own padding on a kernel that is filled up to a square, with integer masks in lists."""

import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    o, c, kh, kw = w_shape
    if (kh * kw) % 2 == 0:
        raise ValueError("even side")
    if groups < 1 or o % groups or c % groups:
        raise ValueError("groups")
    half = kh * kw // 2
    rows = []
    for g_out in sorted(list(range(groups)) * (o // groups)):
        row = []
        for g_in in sorted(list(range(groups)) * (c // groups)):
            own = g_in < g_out or (g_in == g_out and kind == "B")
            row.append(np.reshape([1] * half + [int(own)] + [0] * half, (kh, kw)))
        rows.append(row)
    return np.array(rows)


def masked_conv2d(x, w, b, kind, groups, conv2d):
    kept = w * pixelcnn_mask(w.shape, kind, groups)
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    kh, kw = w.shape[2:]
    side = max(kh, kw)
    square = np.zeros((*w.shape[:2], side, side), dtype)
    top, left = (side - kh) // 2, (side - kw) // 2
    square[:, :, top : top + kh, left : left + kw] = kept
    return conv2d(x.astype(dtype), square, b, padding=side // 2).astype(dtype)
