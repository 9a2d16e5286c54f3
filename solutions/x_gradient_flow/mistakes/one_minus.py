"""The derivative of sigmoid is taken as 1 - a."""


def slope_of_sigmoid(z):
    return 1 - activate(z, "sigmoid")
