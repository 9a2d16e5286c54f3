def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("h, w, c0 and depth must be at least 1")

    loss = 0 if mode == "same" else 4
    h, w, c = int(h), int(w), int(c0)

    enc = []
    for i in range(depth):
        h = h - loss
        w = w - loss
        if h < 1 or w < 1:
            raise ValueError("nothing left after the convolutions of stage %d" % i)
        enc.append((c, h, w))
        h = h // 2
        w = w // 2
        if h < 1 or w < 1:
            raise ValueError("nothing left after pooling %d" % i)
        c = c * 2

    h = h - loss
    w = w - loss
    if h < 1 or w < 1:
        raise ValueError("nothing left in the bottleneck")
    bottleneck = (c, h, w)

    dec = []
    for i in range(depth - 1, -1, -1):
        h = 2 * h
        w = 2 * w
        c = c // 2
        skip_c, skip_h, skip_w = enc[i]
        crop = (skip_h - h, skip_w - w)
        concat = (skip_c + c, h, w)
        h = h - loss
        w = w - loss
        if h < 1 or w < 1:
            raise ValueError("nothing left in the decoder")
        dec.append((concat, (c, h, w), crop))
    return enc, bottleneck, dec


if __name__ == "__main__":
    print(unet_shapes(13, 10, 4, 2))
    print(unet_shapes(20, 24, 2, 1, "valid"))
