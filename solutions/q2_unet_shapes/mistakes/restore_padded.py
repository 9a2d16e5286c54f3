"""Lets the up-convolution return to the encoder's size where the convolutions have padding."""


def up_size(below, skip, mode):
    _, h, w = skip if mode == "same" else (0, 2 * below[1], 2 * below[2])
    return h, w
