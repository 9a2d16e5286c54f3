"""Gives zero as soon as one of the four neighbours is missing, even one without a share."""


def read_at_all(rows, columns, size):
    return (rows >= 0) & (rows < size[0] - 1) & (columns >= 0) & (columns < size[1] - 1)
