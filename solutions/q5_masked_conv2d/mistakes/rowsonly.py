"""Leaves the right half of the centre row open."""


def taps_before(kh, kw):
    row, column = tap_places(kh, kw)
    return (row < 0) | ((row == 0) & (column != 0))
