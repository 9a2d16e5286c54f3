"""The gates come from ReLU instead of a sigmoid."""


def squash_channels(numbers):
    return relu(numbers)
