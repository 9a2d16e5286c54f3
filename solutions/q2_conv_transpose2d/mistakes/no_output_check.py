"""Returns an empty output where the padding leaves nothing."""


def output_side(pixels, taps, stride, padding, output_padding):
    return max(0, sheet_side(pixels, taps, stride) - 2 * padding + output_padding)


def check_output(size):
    pass
