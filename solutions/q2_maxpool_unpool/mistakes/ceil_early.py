"""Forgets the padding in the rule for the last window, and drops windows that hold the last rows of the map."""


def drop_last(side, pixels, stride, padding):
    return side - 1 if (side - 1) * stride >= pixels else side
