"""Reads the shape as (k1, k2, ..., in, out), with the channels at the end."""

import math


def channels_of(shape):
    return shape[-1], shape[-2]


def kernel_size(shape):
    return math.prod(shape[:-2])
