"""For dw neighbouring windows are taken one pixel apart, as if the stride had been 1."""


def weight_taps(u, v, positions, stride, dilation):
    return tap_pixels(u, v, positions, 1, dilation)
