"""The derivative of f is applied to the gradient of the skip connection too."""


def add_skip_gradient(through, gradient, z, act):
    return through + through_slope(gradient, z, act)
