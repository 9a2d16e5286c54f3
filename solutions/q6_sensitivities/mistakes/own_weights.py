"""A layer's own weights are used on the way to it, instead of those that lead away from it."""


def weights_between(Ws, layer):
    return numbers(Ws[layer])
