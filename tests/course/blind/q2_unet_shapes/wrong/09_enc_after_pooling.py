# wrong: enc holds the shapes after the pooling, and the crop is computed from them
def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0
    enc = []
    c = c0
    for i in range(depth):
        h, w = (h - k) // 2, (w - k) // 2
        if h < 1 or w < 1:
            raise ValueError("empty map")
        enc.append((c, h, w))
        c *= 2
    h, w = h - k, w - k
    if h < 1 or w < 1:
        raise ValueError("empty map")
    bottleneck = (c, h, w)
    dec = []
    for i in range(depth - 1, -1, -1):
        h, w, c = 2 * h, 2 * w, c // 2
        concat = (2 * c, h, w)
        crop = (max(enc[i][1] - h, 0), max(enc[i][2] - w, 0))
        h, w = h - k, w - k
        if h < 1 or w < 1:
            raise ValueError("empty map")
        dec.append((concat, (c, h, w), crop))
    return enc, bottleneck, dec
