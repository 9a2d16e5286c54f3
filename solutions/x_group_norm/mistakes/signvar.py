"""The road through the variance counts with the opposite sign."""


def road_of_variance(gradient, normalised, divisor, groups):
    return -normalised * gradient_average(gradient * normalised, groups)
