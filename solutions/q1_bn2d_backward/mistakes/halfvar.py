"""The factor 2 of the derivative of the square is missing in the road through the variance."""


def road_of_variance(gradient, normalised, divisor):
    return normalised * gradient_average(gradient * normalised) / 2
