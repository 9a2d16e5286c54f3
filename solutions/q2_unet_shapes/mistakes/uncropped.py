"""Concatenates at the size of the skip connection, although it tells what has to be cropped."""


def joined_size(skip, up):
    _, h, w = skip
    return h, w
