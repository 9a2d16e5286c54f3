"""The maps are normalised with the unbiased variance."""


def variance(deviations):
    count = count_values(deviations.shape)
    return average(deviations**2) * count / max(1, count - 1)
