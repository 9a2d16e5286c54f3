"""Moves the start with the jump that holds the layer's own stride already."""


def shift(start, jump, k, s, p, d):
    return start + middle_tap(k, d, p) * spread(jump, k, s, d)
