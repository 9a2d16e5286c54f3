"""Adds a small number to the probabilities before the logarithm is taken."""


def log_probabilities(a):
    return natural_log(probabilities(a) + 1e-12)
