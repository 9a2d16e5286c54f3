"""Adds the slope itself instead of its square."""


def slope_factor(a):
    return 1 + a
