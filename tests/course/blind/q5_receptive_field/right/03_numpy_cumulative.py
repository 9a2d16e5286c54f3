import numpy as np


def receptive_field(layers):
    if len(layers) == 0:
        return []
    arr = np.array([list(map(int, l)) for l in layers], dtype=np.int64)
    k, s, p, d = arr.T
    if (k < 1).any() or (s < 1).any() or (d < 1).any():
        raise ValueError("bad layer")
    # jump before each layer
    after = np.cumprod(s)
    before = np.concatenate(([1], after[:-1]))
    extent = (k - 1) * d
    rf = 1 + np.cumsum(extent * before)
    twice = np.cumsum((extent - 2 * p) * before)
    return [(int(r), int(j), float(t) / 2.0) for r, j, t in zip(rf, after, twice)]
