"""Adds the bias once for each input channel."""


def filter_bias(b, kernel):
    return b * kernel.shape[1]
