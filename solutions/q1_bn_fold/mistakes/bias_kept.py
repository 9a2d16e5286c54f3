"""Only the weights are folded; the bias stays what it was."""


def fold_bias(bias, gamma, beta, mean, divisor):
    return bias.copy()
