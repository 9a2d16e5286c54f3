"""Cuts the outputs out from the first place of the circle, where the first rows and columns have wrapped around."""


def valid_part(circle, map_size, kernel_size):
    (h, w), (kh, kw) = map_size, kernel_size
    return circle[:, :, : h - kh + 1, : w - kw + 1]
