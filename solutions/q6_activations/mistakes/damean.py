"""The gradient of a slope is averaged over its entries."""


def sum_of_channels(parts, alpha):
    if alpha.shape[0] == 1:
        return parts.mean().reshape(1)
    return parts.mean(axis=(0, *range(2, parts.ndim)))
