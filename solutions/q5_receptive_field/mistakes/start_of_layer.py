"""Gives the start of the layer's own kernel, without that of the layers before it."""


def shift(start, jump, k, s, p, d):
    return middle_tap(k, d, p) * jump
