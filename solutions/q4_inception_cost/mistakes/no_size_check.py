"""Takes any height, width and number of channels."""


def check_sizes(module):
    pass
