# wrong: pooling rounds up, a last odd row or column gets a window of its own
def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0
    enc, c = [], c0
    for i in range(depth):
        h, w = h - k, w - k
        if h < 2 or w < 2:
            raise ValueError("nothing to pool")
        enc.append((c, h, w))
        h, w, c = (h + 1) // 2, (w + 1) // 2, 2 * c
    h, w = h - k, w - k
    if h < 1 or w < 1:
        raise ValueError("empty map")
    bottleneck = (c, h, w)
    dec = []
    for i in reversed(range(depth)):
        h, w, c = 2 * h, 2 * w, c // 2
        crop = (abs(enc[i][1] - h), abs(enc[i][2] - w))
        concat = (2 * c, h, w)
        h, w = h - k, w - k
        if h < 1 or w < 1:
            raise ValueError("empty map")
        dec.append((concat, (c, h, w), crop))
    return enc, bottleneck, dec
