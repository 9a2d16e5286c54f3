"""Refuses a map only when both of its sides have run out."""


def check_map(shape):
    if max(shape[1:]) < 1:
        raise ValueError
