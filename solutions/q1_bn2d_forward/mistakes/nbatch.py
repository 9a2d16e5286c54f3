"""For the unbiased variance the number of images stands where the number of values belongs."""


def kept_variance(x):
    images = x.shape[0]
    return squared_deviations(x) / count_values(x.shape) * (images / (images - 1))
