"""gamma is not reshaped, so that it goes along the width."""


def per_channel(values):
    return values
