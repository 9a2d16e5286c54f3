# wrong: the up-convolution does not halve the channels, so concat has 3/2 of the right number
def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0

    def stage(h, w):
        if h - k < 1 or w - k < 1:
            raise ValueError("empty map")
        return h - k, w - k

    enc, c = [], c0
    for i in range(depth):
        h, w = stage(h, w)
        enc.append((c, h, w))
        h, w, c = h // 2, w // 2, c * 2
        if h < 1 or w < 1:
            raise ValueError("empty map")
    h, w = stage(h, w)
    bottleneck = (c, h, w)
    dec = []
    for skip in enc[::-1]:
        h, w = 2 * h, 2 * w
        concat = (c + skip[0], h, w)
        crop = (skip[1] - h, skip[2] - w)
        c = skip[0]
        h, w = stage(h, w)
        dec.append((concat, (c, h, w), crop))
    return enc, bottleneck, dec
