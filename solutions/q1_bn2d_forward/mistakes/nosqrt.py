"""The deviations are divided by the variance, not by the standard deviation."""


def root(variance, eps):
    return variance + eps
