"""Takes the first offset of a tap for the one to the right."""


def step_channels(t, kernel_size):
    return 2 * t + 1, 2 * t
