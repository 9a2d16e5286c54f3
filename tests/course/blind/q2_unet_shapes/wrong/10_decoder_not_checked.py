# wrong: the last stage of the decoder may vanish without a ValueError, and a 1x1 bottleneck is rejected
def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("arguments must be positive")
    k = 4 if mode == "valid" else 0
    enc = []
    for i in range(depth):
        h, w = h - k, w - k
        enc.append((c0 * 2 ** i, h, w))
        h, w = h // 2, w // 2
        if h < 1 or w < 1:
            raise ValueError("the picture is too small")
    h, w = h - k, w - k
    if h <= 1 or w <= 1:
        raise ValueError("the picture is too small")
    bottleneck = (c0 * 2 ** depth, h, w)
    dec = []
    for i in range(depth - 1, -1, -1):
        h, w = 2 * h, 2 * w
        concat = (c0 * 2 ** (i + 1), h, w)
        crop = (enc[i][1] - h, enc[i][2] - w)
        h, w = h - k, w - k
        dec.append((concat, (c0 * 2 ** i, h, w), crop))
    return enc, bottleneck, dec
