"""Forgets the kernel's first place: the strides are counted, not the places."""


def output_side(size, taps, layer):
    free = size + 2 * layer.padding - kernel_span(taps, layer.dilation)
    return floor_quotient(free, layer.stride)
