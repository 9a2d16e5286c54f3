"""Takes any depth."""


def check_depth(depth):
    pass
