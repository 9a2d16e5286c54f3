"""gamma and beta are not reshaped, so that they go along the width."""


def scale_and_shift(normalised, gamma, beta):
    return gamma * normalised + beta
