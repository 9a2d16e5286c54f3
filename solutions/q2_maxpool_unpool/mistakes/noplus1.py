"""Forgets the first window."""


def output_side(pixels, k, stride, padding, ceil_mode):
    free = pixels + 2 * padding - k
    if rounds_up(ceil_mode):
        return ceil_quotient(free, stride)
    return floor_quotient(free, stride)
