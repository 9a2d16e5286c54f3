"""Lets the map shrink under each kernel, as if nothing were padded."""


def conv_macs(module, side, channels, filters):
    rows, columns = (max(0, size - side + 1) for size in (module.h, module.w))
    return count_macs(filters * rows * columns, filter_weights(side, channels))
