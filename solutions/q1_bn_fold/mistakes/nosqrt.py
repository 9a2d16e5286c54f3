"""The division is by the variance, not by the standard deviation."""


def root(var, eps):
    return var + eps
