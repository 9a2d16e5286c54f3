"""The derivative of f is taken at the pre-activations of the layer behind, as in a product whose index is off by one."""


def slope_between(zs, layer, act):
    return slope(zs[layer + 1], act)
