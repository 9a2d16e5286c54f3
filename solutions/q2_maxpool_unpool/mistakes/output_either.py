"""Refuses an output only when it has neither rows nor columns."""


def output_side(pixels, k, stride, padding, ceil_mode):
    free = pixels + 2 * padding - k
    if rounds_up(ceil_mode):
        return max(0, drop_last(ceil_quotient(free, stride) + 1, pixels, stride, padding))
    return max(0, floor_quotient(free, stride) + 1)


def check_output(size):
    if max(size) < 1:
        raise ValueError
