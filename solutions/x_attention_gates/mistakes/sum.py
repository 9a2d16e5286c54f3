"""Channels are squeezed into their sum instead of their mean."""


def squeeze(x):
    return x.sum(axis=(2, 3))
