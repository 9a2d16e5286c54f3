"""Adds the padding to each side length once, so that the last outputs are missing."""


def output_side(pixels, taps, stride, padding, dilation):
    return (pixels + padding - kernel_span(taps, dilation)) // stride + 1
