"""gamma multiplies the bias but not the weights."""


def fold_weights(w, gamma, divisor):
    return w / per_filter(divisor)
