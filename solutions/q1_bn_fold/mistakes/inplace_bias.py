"""The new bias is computed in the caller's own array."""


def fold_bias(bias, gamma, beta, mean, divisor):
    bias -= mean
    bias *= map_scale(gamma, divisor)
    bias += beta
    return bias
