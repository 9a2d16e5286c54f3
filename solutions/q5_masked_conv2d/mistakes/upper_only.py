"""Opens the rows above only, and nothing of the centre row but the centre."""


def taps_before(kh, kw):
    row, column = tap_places(kh, kw)
    return (row < 0) & (column == column)
