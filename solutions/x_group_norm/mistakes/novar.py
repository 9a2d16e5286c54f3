"""The road through the variance is missing."""


def road_of_variance(gradient, normalised, divisor, groups):
    return 0
