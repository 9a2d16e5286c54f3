"""Lets a kernel of k taps span d·k pixels."""


def kernel_span(taps, dilation):
    return dilation * taps
