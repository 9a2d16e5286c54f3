"""Adds the padding to each side length once."""


def output_side(size, taps, layer):
    free = size + layer.padding - kernel_span(taps, layer.dilation)
    return floor_quotient(free, layer.stride) + 1
