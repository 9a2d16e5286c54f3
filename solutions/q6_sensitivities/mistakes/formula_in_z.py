"""The formulas for the derivative in terms of a are fed with z."""


def slope_of_tanh(z):
    return 1 - z**2


def slope_of_sigmoid(z):
    return z * (1 - z)
