"""Takes type A for every layer."""


def mask_order():
    return "a"
