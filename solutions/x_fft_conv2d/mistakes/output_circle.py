"""Transforms with rows and columns of the output: what the map has beyond that is cut off."""


def transform_size(maps, kernel):
    return maps.shape[2] - kernel.shape[2] + 1, maps.shape[3] - kernel.shape[3] + 1


def valid_part(circle, map_size, kernel_size):
    return circle
