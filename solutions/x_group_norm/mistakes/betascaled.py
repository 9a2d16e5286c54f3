"""The shift is added before the scaling, so that gamma multiplies beta too."""


def scale_and_shift(normalised, gamma, beta):
    return scale(normalised + per_channel(beta, normalised.ndim), gamma)
