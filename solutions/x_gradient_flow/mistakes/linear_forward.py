"""The forward pass hands on z instead of f(z)."""


def layer_output(h, z, act, residual):
    return add_skip(z, h) if residual else z
