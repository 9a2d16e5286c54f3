"""The stride counts for the number of windows, but the window moves by one pixel."""


def distance(stride):
    return 1
