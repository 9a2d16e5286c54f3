"""Gives the part that is left, not the part that is saved."""


def saved_part(total, naive):
    return total / naive
