"""Pays interest at every moment instead of once a period."""


def log_of_factor(rate):
    return rate
