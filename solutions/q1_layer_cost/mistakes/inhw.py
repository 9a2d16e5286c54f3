"""Counts one entry for each pixel of the input map."""


def output_entries(layer):
    return layer.c_out * layer.h * layer.w
