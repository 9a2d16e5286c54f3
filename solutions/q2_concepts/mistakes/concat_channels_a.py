"""Adds the maps of the skip connection instead of concatenating them."""


def concat_channels():
    return "a"
