"""The output is made with the unbiased variance."""


def output_variance(x):
    return squared_deviations(x) / (count_values(x.shape) - 1)
