"""Counts incomplete last windows always."""


def rounds_up(ceil_mode):
    return True
