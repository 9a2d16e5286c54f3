"""gamma is forgotten, in the weights and in the bias."""


def map_scale(gamma, divisor):
    return 1 / divisor
