"""The road through the mean is missing."""


def road_of_mean(gradient, groups):
    return 0
