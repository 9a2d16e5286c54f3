"""Treats every D below 1 as 1 instead of refusing it."""


def checked_dilation(D):
    return max(D, 1)
