"""Lets a dilation below 1 silently become 1."""


def check_dilation(dilation):
    return max(1, dilation)
