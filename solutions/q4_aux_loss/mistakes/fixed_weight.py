"""The weight is always 0.3; the argument is not used."""


def loss_weights(weight):
    return 1, 0.3, 0.3
