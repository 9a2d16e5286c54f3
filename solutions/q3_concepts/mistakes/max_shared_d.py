"""Gives the whole gradient to each of the equal maxima."""


def max_shared():
    return "d"
