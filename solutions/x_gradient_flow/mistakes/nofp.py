"""The derivative of f is left out: only the weights are passed on the way back."""


def through_slope(gradient, z, act):
    return gradient
