"""Checks the filters whose maps reach the output, but not those of the reductions."""


def check_counts(module):
    if min(module.n1, module.n3, module.n5, module.pp) < 0:
        raise ValueError
