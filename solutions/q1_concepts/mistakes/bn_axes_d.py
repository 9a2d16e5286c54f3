"""Averages over all channels of an image."""


def bn_axes():
    return "d"
