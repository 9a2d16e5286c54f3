"""Reads the nearest pixel alone."""


def shares(place, first):
    after = (place - first > 0.5).astype(float)
    return 1 - after, after
