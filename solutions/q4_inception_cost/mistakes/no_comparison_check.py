"""Calls the saving 0 when there is nothing to compare with."""


def check_comparison(module):
    pass


def saved_part(total, naive):
    return 1 - total / naive if naive else 0.0
