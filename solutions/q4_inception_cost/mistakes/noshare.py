"""Gives every position of the map weights of its own."""


def conv_params(module, side, channels, filters):
    return filters * filter_weights(side, channels) * count_positions(module) + count_biases(filters)
