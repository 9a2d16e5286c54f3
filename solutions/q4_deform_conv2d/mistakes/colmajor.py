"""Numbers the taps column by column."""


def tap_number(u, v, kernel_size):
    return v * kernel_size[0] + u
