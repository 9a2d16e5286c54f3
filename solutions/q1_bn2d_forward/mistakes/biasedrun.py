"""The biased variance is remembered."""


def kept_variance(x):
    return squared_deviations(x) / count_values(x.shape)
