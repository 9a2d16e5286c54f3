"""Gives every entry of the output a bias of its own."""


def conv_biases(layer):
    return count_biases(output_entries(layer), layer.bias)
