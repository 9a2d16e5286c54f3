"""The formulas 1 - a ** 2 and a (1 - a) are used with z."""


def slope_of_tanh(z):
    return 1 - z**2


def slope_of_sigmoid(z):
    return z * (1 - z)
