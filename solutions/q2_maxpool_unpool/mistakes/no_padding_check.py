"""Takes any padding."""


def check_padding(k, padding):
    pass
