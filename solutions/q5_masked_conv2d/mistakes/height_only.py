"""Checks the height of the kernel only."""


def check_sides(kh, kw):
    if kh % 2 == 0:
        raise ValueError("the height is even")
