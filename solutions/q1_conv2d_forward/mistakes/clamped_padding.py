"""Uses no padding where it is negative."""


def check_padding(padding):
    return max(padding, 0)
