"""Lets the last of several equal maxima win."""


def beats(values, best):
    return values >= best
