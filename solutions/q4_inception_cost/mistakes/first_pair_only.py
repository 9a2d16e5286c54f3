"""Checks the pair of the 3x3 branch alone."""


def check_pairs(module):
    if (module.r3 == 0) != (module.n3 == 0):
        raise ValueError
