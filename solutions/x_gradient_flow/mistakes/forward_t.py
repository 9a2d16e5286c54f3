"""The forward pass multiplies by W instead of its transpose."""


def pre_activation(h, of_layer):
    return h @ of_layer
