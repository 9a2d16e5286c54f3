"""dgamma is summed with x."""


def scale_gradient(dy, x, deviations, normalised):
    return total(dy * x)
