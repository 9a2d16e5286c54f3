"""The shift is added before the scaling, so that gamma multiplies beta too."""


def scale_and_shift(normalised, gamma, beta):
    return per_channel(gamma) * (normalised + per_channel(beta))
