"""Refuses a convolution without its reduction, but not a reduction without its convolution."""


def check_pairs(module):
    if (module.r3 == 0 and module.n3 != 0) or (module.r5 == 0 and module.n5 != 0):
        raise ValueError
