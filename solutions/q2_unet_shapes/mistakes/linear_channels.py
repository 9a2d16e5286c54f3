"""Gives each level c0 channels more than the one above it."""


def level_channels(c0, level):
    return c0 * (level + 1)
