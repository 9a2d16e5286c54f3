"""Refuses a kernel only when both sides are even."""


def check_sides(kh, kw):
    if kh % 2 == 0 and kw % 2 == 0:
        raise ValueError("both sides are even")
