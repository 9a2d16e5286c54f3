"""The first place of the window is not counted."""


def check_size(size):
    high, wide = size[0] - 1, size[1] - 1
    if min(high, wide) < 1:
        raise ValueError("no window")
    return high, wide
