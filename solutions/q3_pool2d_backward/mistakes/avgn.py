"""The gradient is averaged over the batch."""


def add_share(pixels, share):
    pixels += share / len(pixels)
