"""Refuses a negative size only."""


def check_map(shape):
    if min(shape[1:]) < 0:
        raise ValueError
