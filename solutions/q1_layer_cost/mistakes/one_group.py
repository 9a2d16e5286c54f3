"""Counts the weights of one group and forgets that there are `groups` of them."""


def conv_weights(layer):
    return layer.c_out // layer.groups * filter_weights(layer)
