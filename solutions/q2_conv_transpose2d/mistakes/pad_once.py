"""Cuts the padding at the top and on the left only."""


def output_side(pixels, taps, stride, padding, output_padding):
    return sheet_side(pixels, taps, stride) - padding + output_padding
