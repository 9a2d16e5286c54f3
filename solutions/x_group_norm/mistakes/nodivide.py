"""The sums of the second and the third road are not divided by the number of values."""


def gradient_average(values, groups):
    return average(values, groups) * group_size(values.shape, groups)
