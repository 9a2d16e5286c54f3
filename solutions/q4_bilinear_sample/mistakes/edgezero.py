"""Gives zero at every place that is not between the first and the last pixel centre."""


def read_at_all(rows, columns, size):
    return (rows >= 0) & (rows <= size[0] - 1) & (columns >= 0) & (columns <= size[1] - 1)
