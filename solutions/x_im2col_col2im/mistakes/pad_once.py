"""The padding counts once in the number of windows, so that the last ones are missing."""


def output_side(pixels, taps, stride, padding):
    return (pixels + padding - taps) // stride + 1
