"""Cuts all of the padding from the bottom and from the right."""


def cut(sheet, padding, size, output_padding):
    return sheet[:, :, : size[0], : size[1]]
