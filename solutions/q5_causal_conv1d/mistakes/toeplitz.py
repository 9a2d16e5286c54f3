"""Multiplies every sample by every row of a matrix, with zeros for what takes no part."""

import numpy as np


def sum_taps(padded, kernel, dilation):
    taps = kernel.shape[2]
    length = output_length(padded.shape[2], taps, dilation)
    matrix = np.zeros((*kernel.shape[:2], length, padded.shape[2]), padded.dtype)
    for m in range(taps):
        matrix[:, :, range(length), range(tap_offset(m, dilation), tap_offset(m, dilation) + length)] += kernel[
            :, :, m, np.newaxis
        ]
    return np.einsum("ncs,octs->not", padded, matrix)
