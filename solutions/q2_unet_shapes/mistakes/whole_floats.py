"""Rounds half a size down, and leaves it a float."""


def halve(side):
    return float(side // 2)
