"""Thinks that unpooling brings all values back."""


def unpooling():
    return "d"
