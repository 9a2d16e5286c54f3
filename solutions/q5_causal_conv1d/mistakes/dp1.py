"""Puts d samples between neighbouring taps, so that they lie d + 1 apart."""


def tap_offset(tap, dilation):
    return tap * (dilation + 1)
