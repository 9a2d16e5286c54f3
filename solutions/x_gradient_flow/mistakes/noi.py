"""The gradient that comes by the skip connection is missing."""


def add_skip_gradient(through, gradient, z, act):
    return through
