"""Divides by the number of stamps that overlap."""

import numpy as np

summed = stamp_all


def stamp_all(maps, kernel, stride, output_padding):
    stamps = summed(np.ones_like(maps[:1, :1]), np.ones_like(kernel[:1, :1]), stride, output_padding)
    return summed(maps, kernel, stride, output_padding) / np.maximum(stamps, 1)
