"""Both sides at once as a vector of NumPy integers; the numbers of the result are NumPy integers too."""

import numpy as np


def unet_shapes(h, w, c0, depth, mode="same"):
    if depth < 1 or c0 < 1:
        raise ValueError("depth and c0 start at 1")
    loss = np.array([0, 4, 4]) if mode == "valid" else np.zeros(3, dtype=np.int64)
    shape = np.array([c0, h, w]) - loss
    enc, dec = [], []
    for _ in range(depth):
        enc.append(shape)
        shape = shape * [2, 1, 1] // [1, 2, 2]
        if (shape < 1).any():
            raise ValueError("too small")
        shape = shape - loss
    bottleneck = shape
    for skip in enc[::-1]:
        up = shape * [1, 2, 2] // [2, 1, 1]
        shape = up - loss
        dec.append((tuple(up + [skip[0], 0, 0]), tuple(shape), tuple((skip - up)[1:])))
    if (shape < 1).any():
        raise ValueError("too small")
    return [tuple(s) for s in enc], tuple(bottleneck), dec
