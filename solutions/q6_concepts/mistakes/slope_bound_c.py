"""Counts six steps."""


def slope_bound():
    return "c"
