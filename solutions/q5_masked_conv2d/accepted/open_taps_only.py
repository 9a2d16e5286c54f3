"""Shifted maps for the open taps alone: the rows above, the pixels on the left, the centre; double precision inside."""

import numpy as np


def check(shape, groups):
    if any(side % 2 == 0 for side in shape[2:]):
        raise ValueError("no centre")
    if groups < 1 or any(size % groups for size in shape[:2]):
        raise ValueError("no such groups")


def centre(shape, kind, groups):
    g_out = np.arange(shape[0]) // (shape[0] // groups)
    g_in = np.arange(shape[1]) // (shape[1] // groups)
    return np.subtract.outer(g_out, g_in) >= {"A": 1, "B": 0}[kind]


def pixelcnn_mask(w_shape, kind, groups=1):
    check(w_shape, groups)
    o, c, kh, kw = w_shape
    flat = np.zeros((o, c, kh * kw), dtype=np.float32)
    flat[..., : kh * kw // 2] = 1
    flat[..., kh * kw // 2] = centre(w_shape, kind, groups)
    return flat.reshape(o, c, kh, kw)


def shifted(x, down, right):
    """x read `down` rows further down and `right` columns further right, zeros outside."""
    n, c, h, w = x.shape
    moved = np.zeros((n, c, h, w))
    if abs(down) < h and abs(right) < w:
        to = slice(max(0, -down), h - max(0, down)), slice(max(0, -right), w - max(0, right))
        source = slice(max(0, down), h - max(0, -down)), slice(max(0, right), w - max(0, -right))
        moved[:, :, to[0], to[1]] = x[:, :, source[0], source[1]]
    return moved


def masked_conv2d(x, w, b, kind, groups, conv2d):
    check(w.shape, groups)
    kh, kw = w.shape[2:]
    y = np.zeros((w.shape[0], x.shape[0], *x.shape[2:]))
    for place in range(kh * kw // 2 + 1):
        u, v = divmod(place, kw)
        weights = w[:, :, u, v].astype(np.float64)
        if place == kh * kw // 2:
            weights = weights * centre(w.shape, kind, groups)
        y += np.tensordot(weights, shifted(x, u - kh // 2, v - kw // 2), (1, 1))
    if b is not None:
        y += b.reshape(-1, 1, 1, 1)
    arrays = [x, w] + [b] * (b is not None)
    return y.swapaxes(0, 1).astype(np.result_type(*arrays, np.float32))
