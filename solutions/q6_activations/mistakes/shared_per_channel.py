"""A shared slope gets a gradient for each channel."""


def sum_of_channels(parts, alpha):
    return parts.sum(axis=(0, *range(2, parts.ndim)))
