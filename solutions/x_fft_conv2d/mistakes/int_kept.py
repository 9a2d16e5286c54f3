"""Converts back to integers when both arrays are integers."""

import numpy as np


def result_dtype(x, w):
    return np.result_type(x, w)


def convert(array, dtype):
    return array if dtype.kind == "i" else array.astype(dtype)


def store(y, x, dtype):
    return np.rint(y).astype(dtype) if dtype.kind == "i" else y.astype(dtype)
