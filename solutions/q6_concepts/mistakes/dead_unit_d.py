"""Differentiates with respect to z or b and forgets the factor x."""


def dead_unit():
    return "d"
