"""db is summed over the positions only and keeps the axis of the batch."""


def bias_gradient(dy):
    return dy.sum(axis=(2, 3))
