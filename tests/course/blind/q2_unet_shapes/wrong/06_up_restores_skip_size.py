# wrong: the decoder takes over the size of the skip connection (odd sizes come back), nothing is ever cropped in same mode
def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0

    def stage(h, w):
        if h - k < 1 or w - k < 1:
            raise ValueError("empty map")
        return h - k, w - k

    enc = []
    for i in range(depth):
        h, w = stage(h, w)
        enc.append((c0 * 2 ** i, h, w))
        h, w = h // 2, w // 2
        if h < 1 or w < 1:
            raise ValueError("empty map")
    h, w = stage(h, w)
    bottleneck = (c0 * 2 ** depth, h, w)
    dec = []
    for i in range(depth - 1, -1, -1):
        if mode == "same":
            h, w = enc[i][1:]           # padding keeps everything aligned
        else:
            h, w = 2 * h, 2 * w
        crop = (enc[i][1] - h, enc[i][2] - w)
        concat = (c0 * 2 ** (i + 1), h, w)
        h, w = stage(h, w)
        dec.append((concat, (c0 * 2 ** i, h, w), crop))
    return enc, bottleneck, dec
