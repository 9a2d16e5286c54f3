"""Puts D zeros between two entries, as if D counted zeros and not steps."""


def spacing(D):
    return D + 1
