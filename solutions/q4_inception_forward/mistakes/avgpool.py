"""Takes the mean of the window in place of its maximum."""

import numpy as np


def pool_maps(x):
    height, width = x.shape[2:]
    maps = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    return sum(maps[:, :, a : a + height, e : e + width] for a in range(3) for e in range(3)) / 9
