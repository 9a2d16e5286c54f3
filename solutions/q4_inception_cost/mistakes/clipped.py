"""Cuts a negative saving off at 0."""


def saved_part(total, naive):
    return max(0.0, 1 - total / naive)
