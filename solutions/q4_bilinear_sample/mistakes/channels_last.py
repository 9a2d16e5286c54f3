"""Puts the channels last."""


def arrange(sums, shape):
    return sums.T.reshape(*shape, sums.shape[0])
