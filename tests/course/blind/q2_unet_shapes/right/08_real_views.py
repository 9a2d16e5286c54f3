"""Builds the maps themselves, as views of one single number that take no memory, and asks for .shape."""
import numpy as np

ZERO = np.zeros((), dtype=np.int8)


def _map(c, h, w):
    return np.broadcast_to(ZERO, (c, h, w))


def _check(m):
    if m.shape[1] == 0 or m.shape[2] == 0:
        raise ValueError("map of shape %s" % (m.shape,))
    return m


def _conv(m, channels, mode):
    if mode == "valid":
        m = _check(m[:, 1:-1, 1:-1])
    return _map(channels, m.shape[1], m.shape[2])


def _pool(m):
    return _check(m[:, 1::2, 1::2])       # the lower right pixel of every complete window


def _upconv(m):
    return _map(m.shape[0] // 2, 2 * m.shape[1], 2 * m.shape[2])


def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("arguments must be positive")
    x = _map(1, int(h), int(w))
    kept = []
    c = int(c0)
    for _ in range(depth):
        x = _conv(_conv(x, c, mode), c, mode)
        kept.append(x)
        x = _pool(x)
        c *= 2
    x = _conv(_conv(x, c, mode), c, mode)
    bottleneck = x.shape

    dec = []
    for skip in kept[::-1]:
        c //= 2
        x = _upconv(x)
        dh = skip.shape[1] - x.shape[1]
        dw = skip.shape[2] - x.shape[2]
        top, left = dh // 2, dw // 2
        cropped = skip[:, top:top + x.shape[1], left:left + x.shape[2]]
        concat = (cropped.shape[0] + x.shape[0],) + cropped.shape[1:]
        x = _conv(_conv(x, c, mode), c, mode)
        dec.append((concat, x.shape, (dh, dw)))
    return [k.shape for k in kept], bottleneck, dec
