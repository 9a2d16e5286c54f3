"""gamma and beta are not reshaped, so that they go along the last axis."""


def per_channel(values, axes):
    return values
