"""Keeps the maps after the pooling, for the list and for the skip connection."""


def kept(stage):
    return (stage[0], *pool(stage))
