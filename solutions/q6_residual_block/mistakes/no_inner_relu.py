"""There is no ReLU between the convolutions."""


def inner(before):
    return before


def through_inner(dh, before):
    return dh
