"""Keeps the reductions in the naive module beside the convolutions of all channels."""


def list_naive(module):
    return [(1, module.n1), (1, module.r3), (3, module.n3), (1, module.r5), (5, module.n5)]
