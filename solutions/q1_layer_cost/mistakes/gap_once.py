"""Adds the gap once to the kernel, not between every two taps."""


def kernel_span(taps, dilation):
    return taps + dilation - 1
