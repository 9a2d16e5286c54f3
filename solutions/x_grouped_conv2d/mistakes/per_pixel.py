"""Visits the output positions one by one."""

import numpy as np


def sum_taps(maps, kernel, size, stride):
    sums = start_sums((maps.shape[0], *kernel.shape[:2], *size), maps.dtype)
    kh, kw = kernel.shape[3:]
    for i in range(size[0]):
        for j in range(size[1]):
            window = maps[..., i * stride : i * stride + kh, j * stride : j * stride + kw]
            sums[..., i, j] = np.einsum("ngcuv,gfcuv->ngf", window, kernel)
    return sums
