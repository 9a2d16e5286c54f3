"""Keeps the number of channels, as if new maps were added to old ones."""


def channel_counts(c0, k, layers):
    return [c0] * (layers + 1)
