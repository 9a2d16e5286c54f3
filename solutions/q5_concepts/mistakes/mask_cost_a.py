"""Takes masked entries for free ones."""


def mask_cost():
    return "a"
