"""Counts only the taps that fall on the map, not those on the padding."""


def conv_macs(layer):
    h_out, w_out = output_size(layer)
    rows = taps_on_map(layer.h, layer.kh, h_out, layer)
    columns = taps_on_map(layer.w, layer.kw, w_out, layer)
    return count_macs(layer.c_out * rows * columns, channels_seen(layer), layer.bias)


def taps_on_map(size, taps, positions, layer):
    total = 0
    for tap in range(taps):
        shift = layer.padding - tap * layer.dilation  # position i looks at pixel i * stride - shift
        first = max(0, -(-shift // layer.stride))
        last = min(positions - 1, (size - 1 + shift) // layer.stride)
        total += max(0, last - first + 1)
    return total
