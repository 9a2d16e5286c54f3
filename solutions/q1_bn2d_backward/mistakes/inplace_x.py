"""The maps are normalised in the caller's own array."""


def centre(x):
    x -= average(x)
    return x


def normalise(deviations, divisor):
    deviations /= divisor
    return deviations
