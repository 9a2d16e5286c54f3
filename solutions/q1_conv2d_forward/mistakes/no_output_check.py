"""Returns an empty map where the kernel does not fit."""


def output_side(pixels, taps, stride, padding, dilation):
    return max(0, (pixels + 2 * padding - kernel_span(taps, dilation)) // stride + 1)


def check_output(size):
    pass
