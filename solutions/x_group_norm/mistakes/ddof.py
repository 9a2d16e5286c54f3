"""The unbiased variance is used."""


def variance(deviations, groups):
    m = group_size(deviations.shape, groups)
    return average(deviations**2, groups) * m / (m - 1)
