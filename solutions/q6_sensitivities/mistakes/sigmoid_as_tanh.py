"""The derivative of the sigmoid is 1 - a ** 2, that of tanh."""


def slope_of_sigmoid(z):
    return 1 - activate(z, "sigmoid") ** 2
