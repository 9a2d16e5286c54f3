"""Accepts any variance."""


def check_variance(variance):
    pass


def deviation(variance):
    return abs(variance) ** 0.5


def half_width(variance):
    return (3 * abs(variance)) ** 0.5
