"""Opens what comes after the centre and closes what comes before."""


def taps_before(kh, kw):
    row, column = tap_places(kh, kw)
    return (row > 0) | ((row == 0) & (column > 0))
