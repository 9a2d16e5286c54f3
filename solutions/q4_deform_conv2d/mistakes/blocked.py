"""Takes all offsets downwards to come first, then all those to the right."""


def step_channels(t, kernel_size):
    return t, t + kernel_size[0] * kernel_size[1]
