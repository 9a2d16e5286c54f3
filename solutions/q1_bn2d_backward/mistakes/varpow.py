"""The derivative of the root is taken with the exponent -1/2, not -3/2."""


def road_of_variance(gradient, normalised, divisor):
    return divisor**2 * normalised * gradient_average(gradient * normalised)
