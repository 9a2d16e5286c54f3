"""Gives every position of the output weights of its own."""


def conv_weights(layer):
    h_out, w_out = output_size(layer)
    return layer.c_out * filter_weights(layer) * h_out * w_out
