"""The minus sign of the derivative of the root is missing in the road through the variance."""


def road_of_variance(gradient, normalised, divisor):
    return -normalised * gradient_average(gradient * normalised)
