"""beta is multiplied by the scale too."""


def fold_bias(bias, gamma, beta, mean, divisor):
    return map_scale(gamma, divisor) * (centre(bias, mean) + beta)
