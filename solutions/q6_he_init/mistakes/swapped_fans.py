"""Takes the first axis for the inputs and the second for the outputs."""


def channels_of(shape):
    return shape[1], shape[0]
