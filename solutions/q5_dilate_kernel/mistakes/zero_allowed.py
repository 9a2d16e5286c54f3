"""Refuses negative D only and lets 0 through."""


def checked_dilation(D):
    if D < 0:
        raise ValueError("D must not be negative")
    return D
