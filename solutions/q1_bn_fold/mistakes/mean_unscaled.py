"""The mean is subtracted after the scaling."""


def fold_bias(bias, gamma, beta, mean, divisor):
    return map_scale(gamma, divisor) * bias - mean + beta
