"""Returns the whole circle, as large as the map."""


def valid_part(circle, map_size, kernel_size):
    return circle
