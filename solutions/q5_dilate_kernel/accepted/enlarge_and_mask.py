"""Every entry is repeated D times along both axes; all but the first copy are masked, then the rest is cut."""

import numpy as np


def dilate_kernel(K, D):
    if D <= 0:
        raise ValueError("D must be at least 1")
    large = K.repeat(D, axis=0).repeat(D, axis=1)
    i, j = np.ogrid[: large.shape[0], : large.shape[1]]
    large = np.where((i % D == 0) & (j % D == 0), large, 0)
    return large[: large.shape[0] - D + 1, : large.shape[1] - D + 1].astype(np.result_type(K, np.float32))
