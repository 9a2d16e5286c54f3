"""Gives the bottleneck no more channels than the last encoder stage."""


def bottleneck_channels(c0, depth):
    return level_channels(c0, depth - 1)
