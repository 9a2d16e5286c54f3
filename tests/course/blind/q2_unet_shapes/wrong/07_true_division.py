# wrong: divides by 2 with / and floors with numpy, so sizes after the first pooling are floats
import numpy as np


def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0

    def check(h, w):
        if h < 1 or w < 1:
            raise ValueError("empty map")
        return h, w

    enc = []
    for i in range(depth):
        h, w = check(h - k, w - k)
        enc.append((c0 * 2 ** i, h, w))
        h, w = check(np.floor(h / 2), np.floor(w / 2))
    h, w = check(h - k, w - k)
    bottleneck = (c0 * 2 ** depth, h, w)
    dec = []
    for i in range(depth - 1, -1, -1):
        h, w = 2 * h, 2 * w
        concat = (c0 * 2 ** (i + 1), h, w)
        crop = (enc[i][1] - h, enc[i][2] - w)
        h, w = check(h - k, w - k)
        dec.append((concat, (c0 * 2 ** i, h, w), crop))
    return enc, bottleneck, dec
