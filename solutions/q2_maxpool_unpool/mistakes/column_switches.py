"""Reads the switches column by column."""


def shape_maps(flat, out_hw):
    h, w = out_hw
    return flat.reshape(*flat.shape[:2], w, h).swapaxes(2, 3)
