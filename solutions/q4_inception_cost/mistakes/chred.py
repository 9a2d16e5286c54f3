"""Counts the reduced channels among those of the output."""


def joined_channels(module):
    return module.n1 + module.r3 + module.n3 + module.r5 + module.n5 + module.pp
