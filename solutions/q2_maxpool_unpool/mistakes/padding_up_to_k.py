"""Refuses a padding of more than the whole window only."""


def check_padding(k, padding):
    if padding > k:
        raise ValueError
