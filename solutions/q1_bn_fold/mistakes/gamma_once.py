"""gamma multiplies the weights but not the bias."""


def fold_bias(bias, gamma, beta, mean, divisor):
    return centre(bias, mean) / divisor + beta
