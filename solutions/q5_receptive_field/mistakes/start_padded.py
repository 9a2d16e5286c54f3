"""Moves the start to the right by the padding, as if pixels were counted from the padded border."""


def middle_tap(k, d, p):
    return kernel_steps(k, d) / 2 + p
