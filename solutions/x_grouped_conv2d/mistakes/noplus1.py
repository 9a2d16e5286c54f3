"""Forgets the kernel's first place when it computes the output size."""


def output_side(pixels, taps, stride, padding):
    return (pixels + 2 * padding - taps) // stride
