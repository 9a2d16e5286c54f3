"""Thinks that a skip connection brings nothing but gradients."""


def skip_role():
    return "c"
