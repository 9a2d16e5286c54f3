"""Refuses an output only when it has run out of both rows and columns."""


def output_side(pixels, taps, stride, padding, output_padding):
    return max(0, sheet_side(pixels, taps, stride) - 2 * padding + output_padding)


def check_output(size):
    if max(size) < 1:
        raise ValueError
