"""Returns an empty map where the kernel does not fit."""


def output_side(pixels, taps, stride, padding):
    return max(0, (pixels + 2 * padding - taps) // stride + 1)


def check_output(size):
    pass
