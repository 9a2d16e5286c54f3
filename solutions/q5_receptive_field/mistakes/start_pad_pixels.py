"""Subtracts the padding as so many pixels of the picture."""


def shift(start, jump, k, s, p, d):
    return start + middle_tap(k, d, 0) * jump - p
