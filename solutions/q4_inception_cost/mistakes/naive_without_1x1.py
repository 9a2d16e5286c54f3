"""Compares the 3x3 and 5x5 convolutions alone, since only they have a reduction."""


def list_naive(module):
    return [(3, module.n3), (5, module.n5)] if module.n3 or module.n5 else [(1, module.n1)]
