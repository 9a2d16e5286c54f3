"""Keeps finished results, and turns the kept list of the decoder round again each time it hands it out."""

RESULTS = {}


def unet_shapes(h, w, c0, depth, mode="same"):
    check_sizes(h, w, c0)
    check_depth(depth)
    if (h, w, c0, depth, mode) not in RESULTS:
        enc, size = go_down(input_size(h, w), c0, depth, mode)
        bottleneck = bottleneck_shape(size, c0, depth, mode)
        dec = go_up(bottleneck, enc, mode)
        check_encoder(enc, bottleneck)
        check_decoder(dec)
        RESULTS[h, w, c0, depth, mode] = list_encoder(enc), write_shape(bottleneck), list_decoder(dec[::-1])
    result = RESULTS[h, w, c0, depth, mode]
    result[2].reverse()
    return result
