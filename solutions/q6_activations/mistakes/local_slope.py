"""The derivative of the function itself is returned: the upstream gradient is left out of dx."""


def input_gradient(x, dy, slopes, kind):
    return choose(positive(x), 1.0, negative_slope(x, slopes, kind))
