"""Asks whether groups divides the channels, but not whether it divides the filters; those left over give zeros."""

import numpy as np


def check_groups(groups, channels, filters):
    if groups < 1 or channels % groups:
        raise ValueError("groups must be at least 1 and divide the channels")


def split_filters(kernel, groups):
    o, c, kh, kw = kernel.shape
    return kernel[: o // groups * groups].reshape(groups, o // groups, c, kh, kw)


def add_bias(y, bias):
    if bias is None:
        return y
    full = np.zeros((y.shape[0], len(bias), *y.shape[2:]), y.dtype)
    full[:, : y.shape[1]] = y
    return full + bias[:, np.newaxis, np.newaxis]
