"""Goes through the layers from the last to the first."""


def read_layers(layers):
    return layers[::-1]
