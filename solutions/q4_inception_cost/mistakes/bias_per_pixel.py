"""Gives every entry of an output a bias of its own."""


def conv_params(module, side, channels, filters):
    return filters * filter_weights(side, channels) + count_biases(filters) * count_positions(module)
