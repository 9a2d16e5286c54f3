"""Lets the uniform interval be two standard deviations to either side."""


def uniform_bound(std):
    return 2 * std
