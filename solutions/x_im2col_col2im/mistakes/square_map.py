"""The number of windows in a row is computed from the height of the map."""


def output_size(map_size, kh, kw, stride, padding):
    return output_side(map_size[0], kh, stride, padding), output_side(map_size[0], kw, stride, padding)
