"""Turns an array in both gradients."""


def rotation():
    return "b"
