"""dx is computed in the memory of dy and returned there."""


def through_scale(dy, gamma):
    dy *= per_channel(gamma)
    return dy


def input_gradient(gradient, normalised, divisor):
    gradient -= road_of_mean(gradient) + road_of_variance(gradient, normalised, divisor)
    gradient /= divisor
    return gradient
