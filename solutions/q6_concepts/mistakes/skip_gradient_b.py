"""Lets the skip connections alone decide."""


def skip_gradient():
    return "b"
