"""The factor 2 from the derivative of the square is missing."""


def road_of_variance(gradient, normalised, divisor, groups):
    return normalised * gradient_average(gradient * normalised, groups) / 2
