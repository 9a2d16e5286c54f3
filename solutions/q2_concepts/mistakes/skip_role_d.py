"""Thinks that weights can bring back what is not there."""


def skip_role():
    return "d"
