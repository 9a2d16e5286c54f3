"""The gradient of gamma is summed with x, not with the normalised values."""


def scale_gradient(dy, x, normalised):
    return total(dy * x)
