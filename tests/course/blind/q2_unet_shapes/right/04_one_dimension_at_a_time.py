def _walk(n, depth, loss):
    """One side of the picture. Returns (sides of enc, side of bottleneck, [(up, out, crop)])."""

    def ok(k):
        if k < 1:
            raise ValueError("side of length %d" % k)
        return k

    down = []
    for _ in range(depth):
        n = ok(n - loss)
        down.append(n)
        n = ok(n // 2)
    n = ok(n - loss)
    bottom = n
    up = []
    for skip in down[::-1]:
        big = 2 * n
        n = ok(big - loss)
        up.append((big, n, skip - big))
    return down, bottom, up


def unet_shapes(h, w, c0, depth, mode="same"):
    if c0 < 1 or depth < 1 or h < 1 or w < 1:
        raise ValueError
    loss = 4 if mode == "valid" else 0
    # ارتفاع و عرض از هم مستقل‌اند
    eh, bh, dh = _walk(int(h), depth, loss)
    ew, bw, dw = _walk(int(w), depth, loss)
    c = [int(c0) * 2 ** i for i in range(int(depth) + 1)]

    enc = list(zip(c, eh, ew))
    dec = []
    for k, ((uh, oh, ch), (uw, ow, cw)) in zip(reversed(c[:-1]), zip(dh, dw)):
        dec.append(((2 * k, uh, uw), (k, oh, ow), (ch, cw)))
    return enc, (c[-1], bh, bw), dec
