"""Ignores output_padding."""


def output_side(pixels, taps, stride, padding, output_padding):
    return sheet_side(pixels, taps, stride) - 2 * padding
