# wrong: dec is ordered like enc (from stage 0 downwards), not as the network runs
def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0

    def check(h, w):
        if h < 1 or w < 1:
            raise ValueError("empty map")

    enc = []
    for i in range(depth):
        h -= k
        w -= k
        check(h, w)
        enc.append((c0 * 2 ** i, h, w))
        h //= 2
        w //= 2
        check(h, w)
    h -= k
    w -= k
    check(h, w)
    bottleneck = (c0 * 2 ** depth, h, w)
    dec = [None] * depth
    for i in reversed(range(depth)):
        h *= 2
        w *= 2
        crop = (enc[i][1] - h, enc[i][2] - w)
        concat = (c0 * 2 ** (i + 1), h, w)
        h -= k
        w -= k
        check(h, w)
        dec[i] = (concat, (c0 * 2 ** i, h, w), crop)
    return enc, bottleneck, dec
