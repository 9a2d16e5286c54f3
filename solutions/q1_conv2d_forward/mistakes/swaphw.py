"""Exchanges height and width of the output."""


def channels_first(sums):
    return sums.transpose(0, 3, 2, 1)
