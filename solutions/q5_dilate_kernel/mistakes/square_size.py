"""Takes the number of rows for both sides of the result."""


def dilated_shape(shape, distance):
    side = (shape[0] - 1) * distance + 1
    return side, side
