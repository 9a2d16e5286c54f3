"""Joins the pooled map itself, with all its channels, not its projection."""


def joined_channels(module):
    return module.n1 + module.n3 + module.n5 + module.c
