"""Reshapes the sums (N, Ho, Wo, O) where the axes should be moved."""


def channels_first(sums):
    n, h, w, o = sums.shape
    return sums.reshape(n, o, h, w)
