"""Puts the windows side by side, whatever the stride."""


def window_distance(stride, k):
    return k
