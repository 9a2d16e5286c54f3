"""Checks the channels and the sides, but neither stride, dilation nor groups."""


def check_sizes(layer):
    if min(layer.c_in, layer.c_out, layer.kh, layer.kw, layer.h, layer.w) < 1:
        raise ValueError
