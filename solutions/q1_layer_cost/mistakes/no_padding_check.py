"""Takes a negative padding."""


def check_padding(layer):
    pass
