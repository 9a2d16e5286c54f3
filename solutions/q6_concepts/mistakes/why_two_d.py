"""Gives the standard deviation of the weights in place of their variance."""


def why_two():
    return "d"
