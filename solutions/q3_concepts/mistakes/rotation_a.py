"""Turns the wrong array in both gradients."""


def rotation():
    return "a"
