"""Lets interest begin with the second period."""


def log_of_growth(log_factor, periods):
    return log_factor * (periods - 1)
