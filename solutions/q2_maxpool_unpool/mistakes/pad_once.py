"""Counts the padding once in each side of the output."""


def output_side(pixels, k, stride, padding, ceil_mode):
    free = pixels + padding - k
    if rounds_up(ceil_mode):
        return drop_last(ceil_quotient(free, stride) + 1, pixels, stride, padding)
    return floor_quotient(free, stride) + 1
