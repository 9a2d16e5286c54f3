"""Takes the largest slope of the sigmoid for 1."""


def slope_bound():
    return "d"
