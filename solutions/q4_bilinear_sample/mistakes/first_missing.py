"""Does not read the first row and the first column."""


def in_map(index, size):
    return (index > 0) & (index < size)
