"""Adds the bias to every stamp: several times where stamps overlap, never where none falls."""

import numpy as np

without_bias = conv_transpose2d


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    y = without_bias(x, w, b, stride, padding, output_padding)
    if b is None:
        return y
    ones = np.ones((1, 1, *x.shape[2:]), y.dtype), np.ones((1, 1, *w.shape[2:]), y.dtype)
    count = without_bias(*ones, None, stride, padding, output_padding)
    return y + ((count - 1) * b[:, None, None]).astype(y.dtype)
