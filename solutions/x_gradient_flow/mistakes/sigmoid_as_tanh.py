"""The derivative of sigmoid is taken as 1 - a ** 2."""


def slope_of_sigmoid(z):
    return 1 - activate(z, "sigmoid") ** 2
