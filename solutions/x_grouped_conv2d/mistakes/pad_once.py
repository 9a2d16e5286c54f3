"""Adds the padding to each side length once, so that the last outputs are missing."""


def output_side(pixels, taps, stride, padding):
    return (pixels + padding - taps) // stride + 1
