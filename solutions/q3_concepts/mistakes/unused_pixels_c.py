"""Sees the remainder at the end, but not the gaps."""


def unused_pixels():
    return "c"
