"""Lays the kernel on its side: its width is used along the height of the map."""


def output_size(layer):
    return output_side(layer.h, layer.kw, layer), output_side(layer.w, layer.kh, layer)
