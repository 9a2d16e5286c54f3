"""Visits the output positions one by one."""

import numpy as np


def sum_taps(maps, kernel, size, stride, dilation):
    sums = start_sums((maps.shape[0], *size, kernel.shape[0]), maps.dtype)
    kh, kw = kernel.shape[2:]
    for i in range(size[0]):
        for j in range(size[1]):
            rows = slice(i * stride, i * stride + tap_offset(kh - 1, dilation) + 1, tap_offset(1, dilation))
            columns = slice(j * stride, j * stride + tap_offset(kw - 1, dilation) + 1, tap_offset(1, dilation))
            window = maps[:, :, rows, columns]
            sums[:, i, j] = np.einsum("ncuv,ocuv->no", window, kernel)
    return sums
