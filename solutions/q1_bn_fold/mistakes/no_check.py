"""A negative variance is accepted."""


def check_variance(var, eps):
    pass
