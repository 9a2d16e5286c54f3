"""Takes any size, zero and negative ones too."""


def check_sizes(layer):
    pass
