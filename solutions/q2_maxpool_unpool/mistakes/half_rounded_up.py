"""Rounds half the window up before it compares the padding."""


def check_padding(k, padding):
    if padding > (k + 1) // 2:
        raise ValueError
