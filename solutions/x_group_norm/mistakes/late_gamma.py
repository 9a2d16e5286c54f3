"""The scale is multiplied in at the end, as in the formula of batch normalisation."""


def through_scale(dy, gamma):
    return dy


def input_gradient(dy, gamma, normalised, divisor, groups):
    roads = dy - road_of_mean(dy, groups) - road_of_variance(dy, normalised, divisor, groups)
    return scale(roads / divisor, gamma)
