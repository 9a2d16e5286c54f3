"""The stride is not used at all: there is a window at every pixel."""


def output_side(pixels, taps, stride, padding):
    return pixels + 2 * padding - taps + 1


def distance(stride):
    return 1
