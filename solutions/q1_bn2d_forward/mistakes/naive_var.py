"""The variance is the mean of the squares minus the square of the mean, which loses digits when the mean is large."""


def squared_deviations(x):
    rows = by_channel(x)
    return ((rows**2).mean(axis=1) - channel_mean(x) ** 2) * rows.shape[1]
