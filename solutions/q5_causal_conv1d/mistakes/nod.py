"""Pads k − 1 zeros whatever the dilation; the output is then shorter than the signal."""


def past_zeros(taps, dilation):
    return taps - 1


def output_length(samples, taps, dilation):
    return max(0, samples - tap_offset(taps - 1, dilation))
