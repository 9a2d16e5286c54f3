"""Mean and variance are treated as constants: only the direct road is taken."""


def input_gradient(dy, gamma, normalised, divisor, groups):
    return through_scale(dy, gamma) / divisor
