"""Does not read the last row and the last column."""


def in_map(index, size):
    return (index >= 0) & (index < size - 1)
