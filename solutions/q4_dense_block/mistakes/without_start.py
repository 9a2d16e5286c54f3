"""Leaves out the count before the first layer."""


def channel_counts(c0, k, layers):
    return [c0 + layer * k for layer in range(1, layers + 1)]
