"""Exchanges height and width of the output."""


def output_size(layer):
    return output_side(layer.w, layer.kw, layer), output_side(layer.h, layer.kh, layer)
