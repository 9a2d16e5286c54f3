"""The deviations are divided by the variance, not by the standard deviation."""


def root(var, eps):
    return var + eps
