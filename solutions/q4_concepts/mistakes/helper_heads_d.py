"""Adds the outputs of the heads, not their losses."""


def helper_heads():
    return "d"
