"""Gives the naive module the projection too."""


def list_naive(module):
    return [(1, module.n1), (3, module.n3), (5, module.n5), (1, module.pp)]
