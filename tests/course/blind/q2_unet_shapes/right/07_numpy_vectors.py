import numpy as np


def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("h, w, c0, depth >= 1")
    shrink = np.array([0, 0]) if mode == "same" else np.array([4, 4])

    def check(v):
        if (v < 1).any():
            raise ValueError("a map has no pixels left: %s" % v)
        return v

    def shape(c, v):
        return (int(c), int(v[0]), int(v[1]))

    size = np.array([h, w], dtype=np.int64)
    sizes = []
    for _ in range(depth):
        size = check(size - shrink)
        sizes.append(size)
        size = check(size // 2)
    size = check(size - shrink)

    channels = [int(c0) * 2 ** i for i in range(depth + 1)]
    enc = [shape(c, s) for c, s in zip(channels, sizes)]
    bottleneck = shape(channels[depth], size)

    dec = []
    for c, skip in zip(channels[-2::-1], sizes[::-1]):
        up = 2 * size
        size = check(up - shrink)
        cut = skip - up
        dec.append((shape(2 * c, up), shape(c, size), (int(cut[0]), int(cut[1]))))
    return enc, bottleneck, dec
