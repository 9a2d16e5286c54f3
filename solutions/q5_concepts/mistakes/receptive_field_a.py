"""Adds up the widths of the three windows."""


def receptive_field():
    return "a"
