"""Goes through the picture column by column."""


def taps_before(kh, kw):
    row, column = tap_places(kh, kw)
    return (column < 0) | ((column == 0) & (row < 0))
