"""Uses the dilation for the output size, but reads adjacent pixels."""


def kernel_span(taps, dilation):
    return dilation * (taps - 1) + 1


def tap_offset(tap, dilation):
    return tap
