"""Thinks that being off means no gradient with all three."""


def dead_unit():
    return "a"
