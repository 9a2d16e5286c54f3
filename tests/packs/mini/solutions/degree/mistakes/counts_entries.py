"""Counts every coefficient, whether it is zero or not."""


def highest(rising):
    return rising.size - 1
