"""Leaves the places in one list."""


def arrange(sums, shape):
    return sums
