"""Refuses negative sizes and lets zero pass."""


def check_sizes(layer):
    sizes = (layer.c_in, layer.c_out, layer.kh, layer.kw, layer.h, layer.w, layer.stride, layer.dilation, layer.groups)
    if min(sizes) < 0:
        raise ValueError
