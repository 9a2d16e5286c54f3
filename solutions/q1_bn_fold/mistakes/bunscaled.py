"""The old bias is added as it is, without the scale."""


def fold_bias(bias, gamma, beta, mean, divisor):
    return bias + beta - map_scale(gamma, divisor) * mean
