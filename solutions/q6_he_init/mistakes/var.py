"""Hands the variance to the generator where the standard deviation belongs."""


def deviation(shape, a, mode):
    return variance(a, fan(shape, mode))
