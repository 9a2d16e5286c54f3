"""Counts only the taps that fall on the map, not those on the padding."""


def conv_macs(module, side, channels, filters):
    reach = side // 2
    rows, columns = (
        sum(max(0, size - abs(shift)) for shift in range(-reach, reach + 1)) for size in (module.h, module.w)
    )
    return count_macs(filters * rows * columns, channels)
