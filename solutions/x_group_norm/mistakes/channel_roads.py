"""The gradients that come back are averaged over the channel instead of the group."""


def gradient_average(values, groups):
    return average(values, values.shape[1])
