"""Computes the width of the output from the height of the map."""


def output_size(map_size, kernel_size, stride, padding):
    (h, _), (kh, kw) = map_size, kernel_size
    return output_side(h, kh, stride, padding), output_side(h, kw, stride, padding)
