"""Adds the bias once for each input channel."""


def filter_bias(b, kernel):
    return None if b is None else b * kernel.shape[1]
