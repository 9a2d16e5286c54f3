"""Takes the layers out of the caller's list."""


def read_layers(layers):
    waiting = layers if isinstance(layers, list) else list(layers)
    while waiting:
        yield waiting.pop(0)
