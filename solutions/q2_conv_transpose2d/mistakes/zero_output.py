"""Refuses an output of negative size only."""


def check_output(size):
    if min(size) < 0:
        raise ValueError
