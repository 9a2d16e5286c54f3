"""Takes from the main loss what the auxiliary losses are given, so that the weights add up to 1."""


def loss_weights(weight):
    return 1 - 2 * weight, weight, weight
