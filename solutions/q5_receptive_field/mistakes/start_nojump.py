"""Moves the start by entries of the map before, not by pixels."""


def shift(start, jump, k, s, p, d):
    return start + middle_tap(k, d, p)
