"""Takes type B for every layer."""


def mask_order():
    return "d"
