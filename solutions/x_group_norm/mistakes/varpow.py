"""The exponent of (v + eps) ** -0.5 is not lowered by one in the derivative."""


def road_of_variance(gradient, normalised, divisor, groups):
    return normalised * gradient_average(gradient * normalised, groups) * divisor**2
