"""The weights are multiplied in the caller's own array."""


def fold_weights(w, gamma, divisor):
    w *= per_filter(map_scale(gamma, divisor))
    return w
