"""Weights the auxiliary losses, but not their gradients."""


def gradient_weights(weight):
    return 1, 1, 1
