"""The unbiased variance is used, and the road back through it divides by m - 1 accordingly."""


def variance(deviations, groups):
    m = group_size(deviations.shape, groups)
    return average(deviations**2, groups) * m / (m - 1)


def road_of_variance(gradient, normalised, divisor, groups):
    m = group_size(gradient.shape, groups)
    return normalised * gradient_average(gradient * normalised, groups) * m / (m - 1)
