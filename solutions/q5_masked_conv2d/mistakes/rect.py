"""Closes the columns right of the centre in the upper rows too."""


def taps_before(kh, kw):
    row, column = tap_places(kh, kw)
    return (row <= 0) & (column <= 0) & ~((row == 0) & (column == 0))
