"""Counts the channels between two convolutions of a branch too."""


def module_width():
    return "a"
