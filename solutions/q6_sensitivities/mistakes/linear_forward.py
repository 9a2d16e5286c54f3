"""The forward pass feeds the pre-activations on, not the activations."""


def fed_forward(z, act):
    return z
