"""Checks the channels, but not the map."""


def check_sizes(module):
    if module.c < 1:
        raise ValueError
