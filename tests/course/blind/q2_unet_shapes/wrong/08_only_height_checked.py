# wrong: whether a map vanishes is checked for the height only; pictures that are too narrow pass
def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0

    def check(n):
        if n < 1:
            raise ValueError("empty map")

    enc = []
    for i in range(depth):
        h, w = h - k, w - k
        check(h)
        enc.append((c0 * 2 ** i, h, w))
        h, w = h // 2, w // 2
        check(h)
    h, w = h - k, w - k
    check(h)
    bottleneck = (c0 * 2 ** depth, h, w)
    dec = []
    for i in range(depth - 1, -1, -1):
        h, w = 2 * h, 2 * w
        concat = (c0 * 2 ** (i + 1), h, w)
        crop = (enc[i][1] - h, enc[i][2] - w)
        h, w = h - k, w - k
        check(h)
        dec.append((concat, (c0 * 2 ** i, h, w), crop))
    return enc, bottleneck, dec
