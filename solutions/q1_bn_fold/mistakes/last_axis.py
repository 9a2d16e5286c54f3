"""The scales are not reshaped, so that they go along the width of the kernels."""


def per_filter(values):
    return values
