"""Scale and shift are left out of the output."""


def scale_and_shift(normalised, gamma, beta):
    return normalised + per_channel(beta - beta, normalised.ndim)
