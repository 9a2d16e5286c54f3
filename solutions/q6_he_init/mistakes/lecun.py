"""Writes 1 where 2 belongs: the rule for layers without ReLU."""


def variance(a, n):
    return 1 / (slope_factor(a) * n)
