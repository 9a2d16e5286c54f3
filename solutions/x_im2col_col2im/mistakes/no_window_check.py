"""A window that does not fit gives a matrix without columns."""


def check_size(size):
    return max(0, size[0]), max(0, size[1])
